import { compact } from "../../plain/compact";
import { isRecord } from "../../plain/is-record";
import { closest } from "../../props/problems/closest";
import { mostListed } from "../../props/problems/props-error";
import { type PositionedYaml, placedPath } from "../../props/yaml/positioned-yaml";
import { shownText } from "../../units/shown-text";
import { netboxDeviceTypeSchema, readFields, readParts, unreadParts } from "./netbox-device-type-schema";

/** A key outside the schema, in a section that is not read: its first location, and in how many parts of the section it is. */
interface UnreadKey {
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly known: readonly string[];
  count: number;
}

/**
 * Returns a file without unknown keys that nothing reads, and a note of each. A key that may mean a key that is read stays, to be refused.
 * A known key without a value is removed too: NetBox exports every field, as null or an empty text.
 */
export function withoutUnreadKeys(yaml: PositionedYaml): { readonly value: unknown; readonly notes: readonly string[] } {
  const { value: file } = yaml;
  if (!isRecord(file)) return { value: file, notes: [] };
  const found = new Map<string, UnreadKey>();
  const note = (path: UnreadKey["path"], key: string, known: readonly string[]) => {
    const name = path.filter((step) => typeof step === "string").join("\n");
    const before = found.get(name);
    if (before) before.count += 1;
    else found.set(name, { path, key, known, count: 1 });
  };
  const fields = Object.keys(netboxDeviceTypeSchema.shape);
  const value = filtered(file, (key) => {
    if (fields.includes(key)) return isSet(file[key]);
    const isKept = readFields.includes(closest(key, fields) ?? "");
    if (!isKept) note([key], key, fields);
    return isKept;
  });
  for (const [section, known] of Object.entries({ ...readParts, ...unreadParts })) {
    const parts = value[section];
    if (!Array.isArray(parts)) continue;
    value[section] = parts.map((part: unknown, i) => {
      if (!isRecord(part)) return part;
      return filtered(part, (key) => {
        if (known.includes(key)) return isSet(part[key]);
        if (section in readParts) return true;
        note([section, i, key], key, known);
        return false;
      });
    });
  }
  return { value, notes: notesOf([...found.values()], yaml) };
}

function notesOf(found: readonly UnreadKey[], yaml: PositionedYaml): readonly string[] {
  const left = found.length - mostListed;
  return compact([...found.slice(0, mostListed).map((key) => noteOf(key, yaml)), left > 0 && `${left} more unknown keys are not read`]);
}

function noteOf({ path, key, known, count }: UnreadKey, yaml: PositionedYaml): string {
  const elsewhere = count > 1 ? `, nor in ${count - 1} more of ${path[0]}` : "";
  const at = placedPath(yaml, path).replace(key, () => shownText(key));
  return `${at}: unknown key, not read here${elsewhere}: ${remedy(key, known)}`;
}

function remedy(key: string, known: readonly string[]): string {
  if (/^(maximum|allocated)[_-]draw$/.test(key)) return "move the draw to a port of power-ports, or leave it out";
  const meant = closest(key, known);
  return meant === undefined ? "leave it out" : `did you mean "${meant}"?`;
}

function isSet(value: unknown): boolean {
  return value !== null && value !== "";
}

function filtered(map: Readonly<Record<string, unknown>>, keeps: (key: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => keeps(key)));
}

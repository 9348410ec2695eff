import { isRecord } from "../constructs/plain/is-record";
import type { Data } from "../constructs/props/problems/path";
import type { SiteColumn } from "./site-columns";

/** Returns the props of `site` from the cells of a line. Empty cells are ignored. */
export function propsOfCells(columns: readonly SiteColumn[], cells: readonly string[]): Data {
  const props: Record<string, unknown> = {};
  for (const [i, { path, kind }] of columns.entries()) {
    const cell = cells[i] ?? "";
    if (path !== undefined && cell !== "") put(props, path.split("."), cellValue(cell, kind));
  }
  return props;
}

function put(props: Record<string, unknown>, [step = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    props[step] = value;
    return;
  }
  const inner = isRecord(props[step]) ? (props[step] as Record<string, unknown>) : {};
  props[step] = inner;
  put(inner, rest, value);
}

/** Returns the value of a cell. A text that is no number stays text, and is refused with the number that it must be. */
function cellValue(cell: string, kind: SiteColumn["kind"]): unknown {
  if (kind === "number" && /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(cell)) return Number(cell);
  if (kind === "yes-or-no" && /^(?:true|false)$/i.test(cell)) return cell.toLowerCase() === "true"; // spreadsheets write TRUE
  return cell;
}

/** Returns a map laid over its defaults, key by key; all other values replace the default. */
export function overDefaults(defaults: unknown, own: unknown): unknown {
  if (own === undefined) return defaults;
  if (!isRecord(defaults) || !isRecord(own)) return own;
  const keys = new Set([...Object.keys(defaults), ...Object.keys(own)]);
  return Object.fromEntries([...keys].map((key) => [key, overDefaults(defaults[key], own[key])]));
}

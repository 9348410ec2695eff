import { isData, valueAt } from "../../constructs/changes/at-path";
import type { Edit } from "../../constructs/changes/edits";
import { unique } from "../../constructs/plain/unique";
import type { Path } from "../../constructs/props/problems/path";
import { partLists } from "../written/part-lists";
import { along, type Origin, type Written, type WrittenList } from "../written/written";
import type { OverlayStep } from "./overlay-value";

/** A change of a description, with the written value there. */
export interface WrittenChange extends Edit {
  /** The written value at the path; for a new value the map or list that gets it. */
  readonly at: Written;
  readonly isThere: boolean;
  readonly key: string;
}

export function writtenChange(whole: Written, edit: Edit): WrittenChange {
  const way = along(whole, edit.path);
  const isThere = way.length > edit.path.length;
  const key = String([...edit.path].reverse().find((step) => typeof step === "string") ?? "");
  return { ...edit, at: way.at(-1) as Written, isThere, key };
}

/** Whether it is a new part of a list, after the present ones. */
export function isMore({ isThere, at }: WrittenChange): boolean {
  return !isThere && at.kind === "list";
}

/** Groups changes at one place of a file: those of each part that a count makes there. */
export function writtenTogether(changes: readonly WrittenChange[]): readonly (readonly WrittenChange[])[] {
  const texts = unique(changes.map(({ at }) => at.origin.text));
  const groups = new Map<string, WrittenChange[]>();
  for (const change of changes) {
    const { text, path } = change.at.origin;
    const key = `${texts.indexOf(text)} ${JSON.stringify(path)} ${withinPlace(change)}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function withinPlace({ at, isThere, path }: WrittenChange): string {
  if (isThere) return "";
  return at.kind === "list" ? `[+${Number(path.at(-1)) - at.items.length}]` : String(path.at(-1));
}

/** Returns how many values of the whole are written at that place: as many as counts make there. */
export function timesWritten(whole: Written, { origin }: Written): number {
  const count = (value: Written): number => {
    const inner = value.kind === "list" ? value.items : value.kind === "map" ? [...value.entries.values()] : [];
    return inner.reduce((sum, one) => sum + count(one), isSame(value.origin, origin) ? 1 : 0);
  };
  return count(whole);
}

function isSame(one: Origin, other: Origin): boolean {
  return one.text === other.text && one.path.length === other.path.length && one.path.every((step, i) => step === other.path[i]);
}

/** The steps by names to a value, in a site's overrides. */
export interface NamedPlace {
  readonly steps: readonly OverlayStep[];
  /** Length of the path to a list that is overridden as a whole. @default the steps lead to the value itself */
  readonly list?: number;
}

/**
 * Returns the steps to a value by the names of parts; undefined where a part on the path has no name.
 *
 * @param isOfAll whether all parts of a count are meant, by the plain name
 */
export function namedPlace(whole: Written, path: Path, isOfAll: boolean): NamedPlace | undefined {
  const steps: OverlayStep[] = [];
  let at: Written | undefined = whole;
  for (const [i, step] of path.entries()) {
    const key = String(path[i - 1] ?? "");
    if (at?.kind === "list") {
      if (!isOfParts(at, key)) return { steps, list: i };
      const by = partLists[key] ?? "name";
      at = at.items[Number(step)];
      const named: unknown = isOfAll && at?.made ? at.made.plain : at?.kind === "map" ? valueIn(at, by) : undefined;
      if (typeof named !== "string") return undefined;
      steps.push({ by, named });
    } else {
      steps.push(String(step));
      at = at?.kind === "map" ? at.entries.get(String(step)) : undefined;
    }
  }
  return { steps };
}

/** Whether a list is overridden part by part. */
export function isOfParts({ items }: WrittenList, key: string): boolean {
  return Object.hasOwn(partLists, key) && items.every(({ kind }) => kind === "map");
}

function valueIn({ entries }: Extract<Written, { readonly kind: "map" }>, prop: string): unknown {
  const value = entries.get(prop);
  return value?.kind === "value" ? value.value : undefined;
}

/** Whether a part or map on the path is added as a whole, so that values in it need no directive. */
export function isWithinBrought(words: unknown, path: Path): boolean {
  return path.some((_, i) => {
    const held = valueAt(words, path.slice(0, i));
    return isData(held) && (held.add === true || held.replace === true);
  });
}

import { unique } from "../plain/unique";
import type { Data, Path } from "../props/problems/path";
import { isData, withValueAt } from "./at-path";

/** One place of a design with another value. */
export interface Edit {
  /** In the design, as `["cooling", "dryCoolers", "count"]`. What a list gets more stands at the places behind its last. */
  readonly path: readonly (string | number)[];
  /** What stands there then; missing where it is taken out. */
  readonly value?: unknown;
}

/** What makes one design of another: the smallest maps and lists that differ. */
export function editsBetween(before: unknown, after: unknown, path: Path = []): readonly Edit[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after) && after.length >= before.length)
    return after.flatMap((item, i) =>
      i < before.length ? editsBetween(before[i], item, [...path, i]) : [{ path: [...path, i], value: item as unknown }],
    );
  if (isData(before) && isData(after)) return editsOfMaps(before, after, path);
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [after === undefined ? { path } : { path, value: after }];
}

function editsOfMaps(before: Data, after: Data, path: Path): readonly Edit[] {
  const keys = unique([...Object.keys(before), ...Object.keys(after)]);
  return keys.flatMap((key) => editsBetween(before[key], after[key], [...path, key]));
}

/** A design with what edits write into it. */
export function withEdits<Design>(design: Design, edits: readonly Edit[]): Design {
  return edits.reduce((whole, { path, value }) => withValueAt(whole, path, value), design);
}

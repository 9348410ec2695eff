import { unique } from "../plain/unique";
import type { Data, Path } from "../props/problems/path";
import { isData, withValueAt } from "./at-path";

/** An edit of a design: one path with its new value. */
export interface Edit {
  /** Path in the design, such as `["cooling", "dryCoolers", "count"]`. A new item of a list has the index after the last. */
  readonly path: readonly (string | number)[];
  /** New value; missing if the value is removed. */
  readonly value?: unknown;
}

/** Lists the edits that turn one design into another, at the smallest maps and lists that differ. */
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

/** Applies edits to a design. */
export function withEdits<Design>(design: Design, edits: readonly Edit[]): Design {
  return edits.reduce((whole, { path, value }) => withValueAt(whole, path, value), design);
}

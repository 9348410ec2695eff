import { structuredPatch } from "diff";

/** Lines that stand around what differs [-]. */
const context = 1;

/** Most lines that are sought on both sides together: a search takes a time that grows with their square [-]. */
const mostEdits = 2000;

/**
 * Where two texts differ, line by line, as `git diff` shows it: a place, lines that are the same, then `-` before a line that was there and `+` before one that is. Undefined
 * where they have next to nothing in common.
 */
export function lineDiff(from: string, to: string): readonly string[] | undefined {
  const patch = structuredPatch("", "", from, to, "", "", { context, maxEditLength: mostEdits });
  return patch?.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines.map((line) => (line.startsWith("\\") ? line : `${line.slice(0, 1)} ${line.slice(1)}`)), // apart: lines of a command begin with - themselves
  ]);
}

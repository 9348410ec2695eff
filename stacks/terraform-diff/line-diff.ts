import { structuredPatch } from "diff";

/** Unchanged lines that are shown around a difference [-]. */
const context = 1;

/** Most changed lines that are searched for, on both sides together. The time of the search grows with the square of their number [-]. */
const mostEdits = 2000;

/**
 * Compares two texts line by line, in the form of `git diff`: a location, unchanged lines, removed lines with `-` and added lines with `+`. Returns undefined
 * if the texts have almost nothing in common.
 */
export function lineDiff(from: string, to: string): readonly string[] | undefined {
  const patch = structuredPatch("", "", from, to, "", "", { context, maxEditLength: mostEdits });
  return patch?.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines.map((line) => (line.startsWith("\\") ? line : `${line.slice(0, 1)} ${line.slice(1)}`)), // with a space, because lines of a command begin with - themselves
  ]);
}

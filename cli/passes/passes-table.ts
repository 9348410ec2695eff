import { fittedTable } from "../../constructs/report/words/fitted-table";
import { cutText, elementsText, passColumns, passesText } from "../../constructs/report/words/passes-text";
import { wrappedText } from "../../constructs/report/words/wrapped-text";
import type { SitePasses } from "./asked-passes";
import { belowText } from "./below-text";

/** Rows of a table for a person [-]; the other formats have all. */
const mostRows = 1000;

/**
 * Passes as a table, what was looked for above it, and every satellite that is never seen.
 *
 * @param ages what the rule on the age of elements says
 */
export function passesTable(found: SitePasses, minElevation: number | undefined, ages: readonly string[], width: number): string {
  const { site, passes } = found;
  const shown = passes.slice(0, mostRows);
  const table = fittedTable(
    { head: passColumns.map(({ head }) => head), rows: shown.map((pass) => passColumns.map(({ text }) => text(pass))), compact: true },
    width,
  );
  const notes = [
    cutText(shown),
    ...(minElevation === undefined ? [] : [belowText(found, minElevation)]),
    shown.length < passes.length ? `and ${passes.length - shown.length} more passes: --format csv lists all` : undefined,
  ].filter((note) => note !== undefined);
  return [
    ...[`${site}: ${passesText(found, Number.POSITIVE_INFINITY)}`, `elements: ${elementsText(found)}`, ...ages].map((text) =>
      wrappedText(text, width),
    ),
    ...(shown.length === 0 ? [] : [table]),
    ...notes.map((note) => wrappedText(note, width)),
  ]
    .map((text) => `${text}\n`)
    .join("");
}

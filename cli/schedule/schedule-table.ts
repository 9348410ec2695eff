import { contactColumns, contactsText, missedColumns } from "../../constructs/report/words/contacts-text";
import { fittedTable } from "../../constructs/report/words/fitted-table";
import { elementsText, unseenTexts, windowText } from "../../constructs/report/words/passes-text";
import { wrappedText } from "../../constructs/report/words/wrapped-text";
import type { SiteSchedule } from "./asked-schedule";

/** Rows of a table for a person [-]; the other formats have all. */
const mostRows = 1000;

/**
 * Contacts as a table, below it the passes that become none, and satellites that are never seen.
 *
 * @param ages what the rule on the age of elements says
 */
export function scheduleTable(found: SiteSchedule, ages: readonly string[], width: number): string {
  const { site, plan, satellites } = found;
  return [
    ...[`${site}: ${contactsText({ outcome: "planned", plan })}`, `${windowText(found)}, by ${elementsText(found)}`, ...ages].map((text) =>
      wrappedText(text, width),
    ),
    ...tableOf(plan.contacts, contactColumns, width),
    ...tableOf(plan.missed, missedColumns, width),
    ...unseenTexts(satellites).map((text) => wrappedText(text, width)),
  ]
    .map((text) => `${text}\n`)
    .join("");
}

function tableOf<Item>(
  items: readonly Item[],
  columns: readonly { readonly head: string; text(item: Item): string }[],
  width: number,
): readonly string[] {
  if (items.length === 0) return [];
  const rows = items.slice(0, mostRows).map((item) => columns.map(({ text }) => text(item)));
  const more = items.length > mostRows ? [`and ${items.length - mostRows} more: --format json lists all`] : [];
  return [fittedTable({ head: columns.map(({ head }) => head), rows, compact: true }, width), ...more];
}

import { visibleLine } from "../../constructs/props/problems/visible-text";
import { contactColumns, contactsText, missedColumns } from "../../constructs/report/words/contacts-text";
import { fittedTable } from "../../constructs/report/words/fitted-table";
import { unseenTexts, windowText } from "../../constructs/report/words/passes-text";
import { wrappedText } from "../../constructs/report/words/wrapped-text";
import type { SiteSchedule } from "./asked-schedule";

/** Rows of a table for a person [-]; the other formats have all. */
const mostRows = 1000;

/** Contacts as a table, below it the passes that become none, and satellites that are never seen. */
export function scheduleTable(found: SiteSchedule, width: number): string {
  const { site, plan, satellites } = found;
  return [
    ...[`${site}: ${contactsText({ outcome: "planned", plan })}`, ageText(found)].map((text) => wrappedText(text, width)),
    ...tableOf(plan.contacts, contactColumns, width),
    ...tableOf(plan.missed, missedColumns, width),
    ...unseenTexts(satellites).map((text) => wrappedText(text, width)),
  ]
    .map((text) => `${text}\n`)
    .join("");
}

/** As `from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC, by elements of CelesTrak, 2.5 d from it at most`. */
function ageText(found: SiteSchedule): string {
  const oldest = Math.max(...found.satellites.map(({ ageDays }) => ageDays));
  return `${windowText(found)}, by ${visibleLine(found.elements.document)}, ${oldest.toFixed(1)} d old at most`;
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

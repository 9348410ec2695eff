import type { ReportedContact } from "../../constructs/report/contacts";
import { type CsvColumn, spreadsheetCsv } from "../passes/spreadsheet-csv";
import type { SiteSchedule } from "./asked-schedule";

const columns: readonly CsvColumn<ReportedContact>[] = [
  { head: "satellite", of: ({ satellite }) => satellite },
  { head: "antenna", of: ({ antenna }) => antenna },
  { head: "AOS (UTC)", of: ({ aos }) => aos },
  { head: "LOS (UTC)", of: ({ los }) => los },
  { head: "duration [s]", of: ({ durationS }) => durationS },
  { head: "occupied from (UTC)", of: ({ occupiedFrom }) => occupiedFrom },
  { head: "occupied to (UTC)", of: ({ occupiedTo }) => occupiedTo },
  { head: "value", of: ({ value }) => value },
  { head: "lost to the keyhole [s]", of: ({ keyholeS }) => keyholeS },
  { head: "lost to the cables [s]", of: ({ wrapS }) => wrapS },
  { head: "lost to the Sun [s]", of: ({ sunS }) => sunS },
  { head: "links", of: ({ links = [] }) => links.join(" ") },
];

/** Contacts as a table for a spreadsheet. */
export function scheduleCsv({ site, plan }: SiteSchedule): string {
  return spreadsheetCsv(site, columns, plan.contacts);
}

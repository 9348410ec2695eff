import Table from "cli-table3";
import { marginText } from "./quantity-text";
import type { SiteReport, TightestMargin } from "./site-report";

/** One row a site: verdict, the tightest thermal and power margin, and the scenario that set each. */
export function summaryTable(reports: readonly SiteReport[]): string {
  const table = new Table({
    head: ["site", "verdict", "tightest thermal margin", "set by", "tightest power margin", "set by"],
    style: { head: [], border: [] },
  });
  for (const { site, verdict, tightest } of reports) {
    table.push([site, verdict, ...cells(tightest.thermal), ...cells(tightest.power)]);
  }
  return table.toString();
}

function cells(tightest: TightestMargin | undefined): [string, string] {
  if (!tightest) return ["not judged", ""];
  return [
    `${marginText(tightest.margin, tightest.unit)}\n${tightest.rule.split("/")[1]}`,
    `${tightest.scenario}\n${tightest.at ?? tightest.subject}`,
  ];
}

import type { Finding } from "../../policy/rule/finding";
import type { MaximumAmbient } from "../../policy/what-if/maximum-ambient";
import { visibleLine } from "../../props/problems/visible-text";
import type { SiteSummary } from "../site-report";
import { fittedTable } from "../writing/fitted-table";
import { marginText, quantityText } from "../writing/quantity-text";
import { scenarioText } from "../writing/scenario-text";

/** What each column holds against its limit. */
const columns = [
  ["coolant supply", "cooling/supply-within-it-limit"],
  ["heat rejection", "cooling/rejection-covers-heat"],
  ["room air", "cooling/room-air-covers-heat"],
  ["freezing", "cooling/coolant-does-not-freeze"],
] as const;

/** The room to each limit of the heat, and the hottest air: a row a site. */
export const thermalRows = {
  head: ["site", ...columns.map(([name]) => name), "stands outdoors"],
  of: (report: SiteSummary): string[] => [
    visibleLine(report.site),
    ...columns.map(([, rule]) => marginCell(report.findings, rule)),
    hottestCell(report),
  ],
} as const;

/**
 * One row a site: the room to each limit of its heat in the promised scenario that leaves the least, and the hottest air of the scenarios that
 * are searched for it. The tightest of all hides what a change does to the others.
 *
 * @param width that no line may be longer than [columns]. @default none
 */
export function thermalTable(reports: readonly SiteSummary[], width?: number): string {
  return fittedTable({ head: thermalRows.head, rows: reports.map(thermalRows.of) }, width);
}

/** A broken limit before one that nobody knows, that before one that holds. */
function marginCell(findings: readonly Finding[], rule: string): string {
  const judged = findings.filter((one) => one.rule === rule && one.promised && one.outcome !== "not-applicable");
  if (judged.length === 0) return "not judged";
  const isBroken = judged.some(({ outcome }) => outcome === "fail");
  if (!isBroken && judged.some(({ outcome }) => outcome === "unknown")) return "not known";
  const least = judged.reduce((most, one) =>
    (one.margin ?? Number.POSITIVE_INFINITY) < (most.margin ?? Number.POSITIVE_INFINITY) ? one : most,
  );
  return [least.margin === undefined ? least.outcome : marginText(least.margin, least.unit), scenarioText(least)]
    .map(visibleLine)
    .join("\n");
}

/** Of the scenarios that are searched: the healthy one and the one that binds, by heat or by power. */
function hottestCell({ margins }: SiteSummary): string {
  if (!margins) return "not asked";
  return margins.map(({ scenario, ambient }) => visibleLine(`${hottestText(ambient)} ${scenario}`)).join("\n");
}

function hottestText({ outcome, maximumC = Number.NaN, searchedToC }: MaximumAmbient): string {
  switch (outcome) {
    case "found":
      return quantityText(maximumC, "°C");
    case "already-broken":
      return "no air";
    case "not-reached":
      return `${quantityText(searchedToC, "°C")} and more`;
    case "unknown":
      return "not known";
  }
}

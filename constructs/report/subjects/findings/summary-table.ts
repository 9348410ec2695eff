import { counted } from "../../../plain/counted";
import { ruleIdOf } from "../../../policy/rule/rule-id";
import { visibleLine } from "../../../props/problems/visible-text";
import type { FailLevel } from "../../fail-level";
import type { SiteSummary } from "../../site-report";
import type { TightestMargin } from "../../tightest-margins";
import { fittedTable } from "../../writing/fitted-table";
import { marginText } from "../../writing/quantity-text";
import { scenarioText } from "../../writing/scenario-text";
import { type SiteStatus, siteStatus } from "./site-status";

/** Verdict and what it leaves out, the tightest thermal and power margin, and the scenario that set each: a row a site. */
export const summaryRows = {
  head: ["site", "verdict", "tightest thermal margin", "set by", "tightest power margin", "set by"],
  of: (report: SiteSummary, status: SiteStatus): string[] => {
    const { site, tightest } = report;
    return [visibleLine(site), verdictCell(report, status), ...cells(tightest.thermal), ...cells(tightest.power)];
  },
} as const;

/**
 * One row a site: verdict and what it leaves out, the tightest thermal and power margin, and the scenario that set each.
 *
 * @param width that no line may be longer than [columns]. @default none
 */
export function summaryTable(reports: readonly SiteSummary[], failOn?: FailLevel, width?: number): string {
  return fittedTable({ head: summaryRows.head, rows: reports.map((report) => summaryRows.of(report, siteStatus(report, failOn))) }, width);
}

/** A verdict that holds for less than the whole says so beside it. */
function verdictCell({ verdict, needs, policy }: SiteSummary, status: SiteStatus): string {
  const { fails, isDeployable, failOn, tolerated, accepted } = status;
  const count = (number: number, one: string, many: string) => (number === 0 ? [] : [counted(number, one, many)]);
  return [
    ...(fails && isDeployable ? ["fail", `by --fail-on ${failOn}`] : [verdict]),
    ...(needs === undefined ? [] : [visibleLine(`not written: needs ${needs}`)]),
    ...(policy.audit ? ["audit"] : []),
    ...count(policy.switchedOff.length, "rule off", "rules off"),
    ...count(policy.withoutCore.length, "rule left out", "rules left out"),
    ...count(tolerated, "broken, stops nothing", "broken, stop nothing"),
    ...count(accepted, "accepted", "accepted"),
  ].join("\n");
}

function cells(tightest: TightestMargin | undefined): [string, string] {
  if (!tightest) return ["not judged", ""];
  return [
    `${marginText(tightest.margin, tightest.unit)}\n${visibleLine(ruleIdOf(tightest.rule).name)}`,
    `${visibleLine(scenarioText(tightest))}\n${visibleLine(tightest.at ?? tightest.subject)}`,
  ];
}

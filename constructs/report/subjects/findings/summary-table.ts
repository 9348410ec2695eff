import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { ruleIdOf } from "../../../policy/rule/rule-id";
import { visibleLine } from "../../../props/problems/visible-text";
import type { FailLevel } from "../../fail-level";
import type { SiteSummary } from "../../site-report";
import type { TightestMargin } from "../../tightest-margins";
import { judgedTexts } from "../../writing/quantity-text";
import { scenarioText, subjectText } from "../../writing/scenario-text";
import type { Table } from "../../writing/table";
import { type SiteStatus, siteStatus } from "./site-status";

/** Lists for each site the verdict, what it leaves out, the tightest margins, and the scenarios that set them. */
export function tabulateSummary(reports: readonly SiteSummary[], failOn?: FailLevel): Table<SiteSummary> {
  const marginColumns = (kind: "thermal" | "power") => [
    { head: `tightest ${kind} margin`, text: ({ tightest }: SiteSummary) => marginCell(tightest[kind]) },
    { head: "set by", text: ({ tightest }: SiteSummary) => setByCell(tightest[kind]) },
  ];
  return {
    caption: "Verdicts and tightest margins",
    columns: [
      { head: "site", text: ({ site }) => visibleLine(site) },
      { head: "verdict", text: (report) => verdictCell(report, siteStatus(report, failOn)) },
      ...marginColumns("thermal"),
      ...marginColumns("power"),
    ],
    rows: reports,
    isSpaced: true,
  };
}

/** Writes the verdict, and says so where it covers only a part of the rules. */
function verdictCell({ verdict, needs, policy }: SiteSummary, status: SiteStatus): string {
  const { fails, isDeployable, failOn, tolerated, accepted } = status;
  const count = (number: number, one: string, many: string) => (number === 0 ? [] : [counted(number, one, many)]);
  return compact([
    ...(fails && isDeployable ? ["fail", `by --fail-on ${failOn}`] : [verdict]),
    needs !== undefined && visibleLine(`not written: needs ${needs}`),
    policy.audit && "audit",
    ...count(policy.switchedOff.length, "rule off", "rules off"),
    ...count(policy.withoutCore.length, "rule left out", "rules left out"),
    ...count(tolerated, "fails, does not block", "fail, do not block"),
    ...count(accepted, "accepted", "accepted"),
  ]).join("\n");
}

function marginCell(tightest: TightestMargin | undefined): string {
  return tightest ? `${judgedTexts(tightest).margin}\n${visibleLine(ruleIdOf(tightest.rule).name)}` : "not judged";
}

function setByCell(tightest: TightestMargin | undefined): string {
  return tightest ? `${visibleLine(scenarioText(tightest))}\n${visibleLine(subjectText(tightest))}` : "";
}

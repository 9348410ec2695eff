import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import type { SiteReport } from "../../site-report";
import { tightestOfSite } from "../../tightest-margins";
import { marginText } from "../../writing/quantity-text";
import type { FactList, Folded, Section } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import type { Text } from "../../writing/table";
import { assumptionsText } from "../assumptions";
import { assumptionsOf } from "../assumptions/record";
import { coverageText, missingText, unshownInputs } from "../coverage";
import { type Coverage, coverageOf } from "../coverage/record";
import { auditText } from "../policy";
import { voltagesText } from "../power";
import { presentFirstStep, presentNotKept } from "./first-step";
import type { VerdictTree } from "./verdict-tree";

/** The verdict, and what to do first: what a reader who reads nothing else has to know. */
export function presentVerdict(report: SiteReport, tree: VerdictTree, figures: FactList["facts"]): Section {
  const { verdict, text } = tree.status;
  const { notices, audit, only } = report.policy;
  const coverage = coverageOf(report);
  const voltages = voltagesText(report);
  return {
    id: "verdict",
    title: sentence(text).slice(0, -1),
    verdict,
    blocks: [
      { look: "lead", text: verdictParagraph(report, tree) },
      presentFirstStep(notices, tree),
      presentNotKept(tree),
      verdict === "pass" && firstToGiveWay(report),
      sentence(coverageText(coverage)),
      foldMissing(coverage),
      sentence(assumptionsText(assumptionsOf(report), report.declared)),
      voltages && sentence(voltages),
      audit && `An audit: ${auditText}.`,
      only && "Only a part was judged: nothing is said of the rest.",
      { facts: figures, look: "figures" },
    ],
  };
}

/** What the verdict says below its title. */
export function verdictParagraph(report: SiteReport, { status, blocking }: VerdictTree): string {
  const { verdict, needs, evaluated, policy } = report;
  const { rules, scenarios } = evaluated;
  if (verdict === "pass" && needs !== undefined) return `It passes, and is not written: it needs ${needs}, which is not deployable.`;
  if (verdict === "pass") {
    const { judged, unknown } = coverageOf(report).rules;
    const none = `None of the ${judged + unknown} rules that were judged stops it, in ${scenarios} scenarios of climate and failure.`;
    return status.fails ? `${none} ${sentence(`the run ${status.text}`)}` : none;
  }
  const broken = new Set(blocking.map(({ worst }) => worst.rule)).size;
  const notices = policy.notices.filter(({ effect }) => effect === "block").length;
  const parts = compact([
    broken > 0 && `${broken} of ${rules} rules ${broken === 1 ? "stops" : "stop"} it`,
    notices > 0 && `its policy has ${counted(notices, "entry", "entries")} to mend`,
  ]);
  return `${parts.join(", and ")}, in ${scenarios} scenarios of climate and failure.`;
}

/** Of a site that keeps everything. */
function firstToGiveWay(report: SiteReport): Text | undefined {
  const least = tightestOfSite(report);
  return (
    least && [
      "Nothing that was judged has to be changed. The first to give way would be ",
      { marked: least.title, look: "em" },
      `, with ${marginText(least.margin, least.unit)} left on `,
      { typed: least.at ?? least.subject },
      ".",
    ]
  );
}

/** Most inputs that the box names: the rest stands with the findings [-]. */
const mostInputs = 5;

/** Which inputs would open what was not judged. */
function foldMissing({ missing }: Coverage): Folded | false {
  const left = unshownInputs(missing, mostInputs);
  const items = missing.slice(0, mostInputs).map((one) => missingText(one, 3));
  return (
    items.length > 0 && {
      title: "Inputs that would open the most",
      look: "unjudged",
      blocks: [{ items: left > 0 ? [...items, `and ${left} more, with the findings`] : items }],
    }
  );
}

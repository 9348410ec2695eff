import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { unique } from "../../../plain/unique";
import type { SiteReport } from "../../site-report";
import { tightestOfSite } from "../../tightest-margins";
import { judgedTexts } from "../../writing/quantity-text";
import type { FactList, Folded, Section } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import type { Text } from "../../writing/table";
import { assumptionsText, listAssumptions } from "../assumptions";
import { assumptionsOf } from "../assumptions/record";
import { coverageTexts, missingText, unshownInputs } from "../coverage";
import { type Coverage, coverageOf } from "../coverage/record";
import { idleReceptionsText } from "../links";
import { openPapers, openPapersText } from "../papers";
import { auditText } from "../policy";
import { voltagesText } from "../power";
import { presentFirstStep, presentNotKept } from "./first-step";
import type { VerdictTree } from "./verdict-tree";

/** Shows the verdict and the first step, for a reader who reads nothing else. */
export function presentVerdict(report: SiteReport, tree: VerdictTree, figures: FactList["facts"]): Section {
  const { verdict, text } = tree.status;
  const { notices, audit, only } = report.policy;
  const coverage = coverageOf(report);
  const assumptions = assumptionsOf(report);
  return {
    id: "verdict",
    title: sentence(text).slice(0, -1),
    verdict,
    blocks: [
      { look: "lead", text: verdictParagraph(report, tree) },
      presentFirstStep(notices, tree),
      presentNotKept(tree),
      verdict === "pass" && firstToGiveWay(report),
      { facts: figures, look: "figures" },
      ...presentCoverage(tree, coverage),
      { title: assumptionsText(assumptions, report.declared), blocks: [{ items: listAssumptions(assumptions, report.declared) }, listed] },
      voltagesText(report),
      idleReceptionsText(report),
      presentOpenPapers(report),
      audit && `An audit: ${auditText}.`,
      only && "Only a part of the rules or scenarios was judged. The rest is not known.",
    ],
  };
}

export function verdictParagraph(report: SiteReport, { status, blocking }: VerdictTree): string {
  const { verdict, needs, evaluated, policy } = report;
  const { rules, scenarios } = evaluated;
  if (verdict === "pass" && needs !== undefined) return `It passes, and is not written: it needs ${needs}, which is not deployable.`;
  if (verdict === "pass") {
    const { judged, unknown } = coverageOf(report).rules;
    const none = `${judged + unknown} rules were checked in ${scenarios} scenarios of climate and failure. None of them blocks the site.`;
    return status.fails ? `${none} ${sentence(`the run ${status.text}`)}` : none;
  }
  const broken = new Set(blocking.map(({ worst }) => worst.rule)).size;
  const notices = policy.notices.filter(({ effect }) => effect === "block").length;
  const fails = new Set(blocking.flatMap(({ worst }) => (worst.outcome === "fail" ? [worst.rule] : []))).size;
  const unknown = broken > fails ? ` (${fails} fail, ${broken - fails} cannot be judged)` : "";
  const parts = compact([
    broken > 0 && `${broken} of ${counted(rules, "rule")} ${broken === 1 ? "blocks" : "block"} the site${unknown}`,
    notices > 0 && `its policy has ${counted(notices, "entry", "entries")} to fix`,
  ]);
  return `${sentence(parts.join(", and "))} ${scenarios} scenarios of climate and failure were checked.`;
}

/** Names the tightest limit. */
function firstToGiveWay(report: SiteReport): Text | undefined {
  const least = tightestOfSite(report);
  return (
    least && [
      "The tightest limit is ",
      { marked: least.title, look: "em" },
      `, with a margin of ${judgedTexts(least).margin} at `,
      { typed: least.subject },
      least.remedy === undefined ? "." : `. To widen it: ${sentence(least.remedy)}`,
    ]
  );
}

/** Names the papers that the site still needs. The verdict does not judge them. */
function presentOpenPapers({ papers }: SiteReport): Text | false {
  if (papers === undefined || openPapers(papers).length === 0) return false;
  return [`${openPapersText(papers)}. All of them are in `, { leadsTo: "papers", words: "Papers" }, "."];
}

const listed: Text = ["All of them are in ", { leadsTo: "assumptions", words: "Assumptions" }, "."];

/** Inputs that the box names, the rest is with the findings [-]. */
const mostInputs = 5;

/** Shows a folded sentence each on checks made, missing inputs and rules that do not concern the design. */
function presentCoverage(
  { holding, notApplicable, blocking, warnings, accepted }: VerdictTree,
  coverage: Coverage,
): readonly (Folded | false)[] {
  const { missing } = coverage;
  const { checked, needInputs, notConcerned } = coverageTexts(coverage);
  const left = unshownInputs(missing, mostInputs);
  const inputs = missing.slice(0, mostInputs).map((one) => missingText(one, 3));
  const titles = (groups: VerdictTree["holding"] | VerdictTree["notApplicable"]) => unique(groups.map(({ worst }) => worst.title));
  return [
    { title: checked, blocks: [{ items: titles([...blocking, ...accepted, ...warnings, ...holding]) }] },
    needInputs !== undefined && {
      title: needInputs,
      look: "unjudged",
      blocks: ["Add these inputs first:", { items: left > 0 ? [...inputs, `${left} more inputs are listed with the findings`] : inputs }],
    },
    notConcerned !== undefined && { title: notConcerned, blocks: [{ items: titles(notApplicable) }] },
  ];
}

import { addUp } from "../../../plain/add-up";
import { counted } from "../../../plain/counted";
import type { Folded, Section } from "../../writing/section";
import { tableOf, typedNames } from "../../writing/table";
import type { Coverage } from "../coverage/record";
import type { JudgedSubject } from "../coverage/site-judgements";
import { presentFinding } from "./finding-card";
import type { FindingGroup } from "./finding-groups";
import { measuredText } from "./finding-text";
import type { VerdictTree } from "./verdict-tree";

const cards = [
  ["blocking", "Blocks the site"],
  ["warnings", "Does not block, but look at it"],
  ["accepted", "Accepted"],
] as const;

/** Shows findings by kind: those that block, warn or are accepted in full, the others by name. */
export function presentFindings(tree: VerdictTree, { rules }: Coverage): Section {
  const { holding, notJudged, notApplicable, beyondPromise } = tree;
  const subjects = addUp(holding, (group) => group.subjects.length);
  const shown = cards.flatMap(([kind, heading]) => (tree[kind].length === 0 ? [] : [{ heading }, ...tree[kind].map(presentFinding)]));
  return {
    id: "findings",
    title: "Findings",
    blocks: [
      ...(shown.length === 0 ? ["Every checked rule passes."] : shown),
      foldRules(
        `Passes: ${rulesText(holding.length)} on ${counted(subjects, "subject")}`,
        "Rules that pass",
        holding,
        "tightest",
        measuredText,
      ),
      foldRules(
        `Not judged, because an input is missing: ${rulesText(rules.notJudged)}${rules.inPart === 0 ? "" : `, and ${rules.inPart} for some parts`}`,
        "Rules that need an input",
        notJudged,
      ),
      foldRules(`Does not concern this design: ${rulesText(rules.notApplicable)}`, "Rules that do not concern this design", notApplicable),
      foldBeyondPromise(beyondPromise),
    ],
  };
}

/** Folds a row for each group. @param last head of the last column, whose text `lastText` returns. @default why the rule is not judged */
function foldRules(
  title: string,
  caption: string,
  groups: readonly FindingGroup<JudgedSubject>[],
  last = "why not",
  lastText = ({ reason = "" }: JudgedSubject) => reason,
): Folded | undefined {
  if (groups.length === 0) return undefined;
  const rows = groups.map(({ worst, subjects }) => [{ typed: worst.rule }, worst.title, typedNames(subjects), lastText(worst)]);
  return { title, blocks: [tableOf(caption, ["rule", "requires", "of what", last], rows)] };
}

/** Folds what fails only in scenarios beyond the promises. It does not block. */
function foldBeyondPromise(findings: VerdictTree["beyondPromise"]): Folded | undefined {
  if (findings.length === 0) return undefined;
  const rows = findings.flatMap(({ rule, beyondPromise: beyond }) =>
    beyond ? [[{ typed: rule }, { typed: beyond.subject }, { typed: beyond.scenario }, beyond.outcome, measuredText(beyond)]] : [],
  );
  return {
    title: `Fails only in scenarios that the site does not promise to survive: ${findings.length}`,
    blocks: [tableOf("Fails beyond the promises", ["rule", "of what", "in scenario", "outcome", "measured"], rows)],
  };
}

function rulesText(rules: number): string {
  return counted(rules, "rule");
}

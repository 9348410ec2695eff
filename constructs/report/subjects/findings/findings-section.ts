import { addUp } from "../../../plain/add-up";
import { counted } from "../../../plain/counted";
import type { Folded, Section } from "../../writing/section";
import { tableOf, typedNames } from "../../writing/table";
import { inPartText } from "../coverage";
import type { Coverage } from "../coverage/record";
import type { JudgedSubject } from "../coverage/site-judgements";
import { presentFinding } from "./finding-card";
import type { FindingGroup } from "./finding-groups";
import { measuredText } from "./finding-text";
import type { VerdictTree } from "./verdict-tree";

const cards = [
  ["blocking", "What stops the site"],
  ["warnings", "What stops nothing, and is worth a look"],
  ["accepted", "What is accepted"],
] as const;

/** Findings by what they mean: what stops the site, warnings and what is accepted in full; by name alone what holds, what is not judged, what does not apply, and what breaks beyond the promises. */
export function presentFindings(tree: VerdictTree, { rules }: Coverage): Section {
  const { holding, notJudged, notApplicable, beyondPromise } = tree;
  const subjects = addUp(holding, (group) => group.subjects.length);
  const shown = cards.flatMap(([kind, heading]) => (tree[kind].length === 0 ? [] : [{ heading }, ...tree[kind].map(presentFinding)]));
  return {
    id: "findings",
    title: "Findings",
    blocks: [
      ...(shown.length === 0 ? ["Every rule holds that is judged."] : shown),
      foldRules(
        `What holds: ${rulesText(holding.length)} on ${counted(subjects, "subject")}`,
        "Rules that hold",
        holding,
        "the tightest of them",
        measuredText,
      ),
      foldRules(
        `What is not judged, for want of an input: ${rulesText(rules.notJudged)}${inPartText(rules)}`,
        "Rules that an input would open",
        notJudged,
      ),
      foldRules(`What does not apply: ${rulesText(rules.notApplicable)}`, "Rules that do not apply", notApplicable),
      foldBeyondPromise(beyondPromise),
    ],
  };
}

/** A row a group. @param last what the last column is of, and says. @default why the rule is not judged */
function foldRules(
  title: string,
  caption: string,
  groups: readonly FindingGroup<JudgedSubject>[],
  last = "why not",
  lastText = ({ reason = "" }: JudgedSubject) => reason,
): Folded | undefined {
  if (groups.length === 0) return undefined;
  const rows = groups.map(({ worst, subjects }) => [{ typed: worst.rule }, worst.title, typedNames(subjects), lastText(worst)]);
  return { title, blocks: [tableOf(caption, ["rule", "asks for", "of what", last], rows)] };
}

/** What breaks in scenarios that nobody promised: no reason to stop, and good to know. */
function foldBeyondPromise(findings: VerdictTree["beyondPromise"]): Folded | undefined {
  if (findings.length === 0) return undefined;
  const rows = findings.flatMap(({ rule, beyondPromise: beyond }) =>
    beyond ? [[{ typed: rule }, { typed: beyond.subject }, { typed: beyond.scenario }, beyond.outcome, measuredText(beyond)]] : [],
  );
  return {
    title: `What does not hold beyond the promises: ${findings.length}`,
    blocks: [tableOf("Beyond what the site promises to stand", ["rule", "of what", "in scenario", "outcome", "measured"], rows)],
  };
}

function rulesText(rules: number): string {
  return counted(rules, "rule");
}

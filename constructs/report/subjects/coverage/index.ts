import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { nameList } from "../../../props/problems/name-list";
import { type Coverage, inputCount, type MissingInput } from "./record";

/** What was judged and what not, in one line: `41 of 71 rules judged, 12 not for want of an input, 18 not applicable; 78 % complete`. */
export function coverageText({ rules, completeness }: Coverage): string {
  const { judged, unknown, notJudged, inPart, notApplicable } = rules;
  const parts = compact([
    `${judged} of ${judged + unknown + notJudged + notApplicable} rules judged`,
    unknown !== 0 && `${unknown} unknown`,
    notJudged + inPart !== 0 && `${notJudged} not judged for want of an input${inPartText(rules)}`,
    notApplicable !== 0 && `${notApplicable} not applicable`,
  ]);
  return `${parts.join(", ")}; ${completeness === undefined ? "how complete that is, is not known" : `${shareText(completeness)} complete`}`;
}

/** How many rules wait on some of their subjects, behind how many wait on all: ` (2 more on some subjects)`; nothing of none. */
export function inPartText({ inPart }: Coverage["rules"]): string {
  return inPart === 0 ? "" : ` (${inPart} more on some subjects)`;
}

/** A share in per cent, 100 % of the whole alone. */
export function shareText(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`;
}

/** One input and what it opens, with what has to be given with it. @param mostRules that are named; the rest is counted. @default all */
export function missingText({ input, together = [], rules, subjects }: MissingInput, mostRules = Number.POSITIVE_INFINITY): string {
  const inputs = together.length === 0 ? input : `${input} together with ${together.join(" and ")}`;
  return `${inputs} opens ${nameList(rules, mostRules)}, on ${counted(subjects, "subject")}`;
}

/** How many inputs are not among the first that are shown, each counted once [-]. */
export function unshownInputs(missing: readonly MissingInput[], shown: number): number {
  return inputCount(missing) - inputCount(missing.slice(0, shown));
}

import { addUp } from "../../plain/add-up";
import type { Contributor, Judgement, RuleUnit } from "./finding";
import type { PendingJudgement } from "./judge";

/** Returns what is wrong with a judgement: another outcome than announced, a pass beyond its limit, or contributors that do not add up. */
export function judgementProblem({ subject, outcome }: PendingJudgement, said: Judgement): string | undefined {
  if (said.outcome !== outcome || said.subject !== subject)
    return `the rule first judged ${subject} as ${outcome}, then ${said.subject} as ${said.outcome} in its settle(): both must be the same`;
  if (said.margin !== undefined && ((outcome === "pass" && !(said.margin >= 0)) || (outcome === "fail" && !(said.margin < 0))))
    return `the rule judged ${outcome} with a margin of ${said.margin}: use judge(), which compares value and limit`;
  if (!Array.isArray(said.contributors)) return "the rule's judgement has no list of contributors: use judge()";
  return sumProblem(said);
}

/** Greatest difference of the parts from the whole, as a share of the larger of the whole and the sum of their magnitudes [-]. */
const agreedShare = 1e-6;
/** Difference that is always allowed for powers [W, VA]: heat and electricity are solved until no power changes by more than 1 mW. */
const agreedPower = 0.01;
/** Difference that is always allowed in other units: rounding of binary numbers, such as in a voltage drop without current. */
const agreedOther = 1e-9;

const powers: readonly (RuleUnit | undefined)[] = ["W", "VA"];

/** Returns what is wrong with contributors that do not add up to their value or limit. */
export function sumProblem({ unit, value, contributors, limit, limitContributors }: Judgement): string | undefined {
  const least = powers.includes(unit) ? agreedPower : agreedOther;
  const ofValue = value === undefined ? undefined : difference(contributors, value, least);
  if (ofValue !== undefined)
    return `the rule's contributors must add up to its value ${value} but add up to ${ofValue}: name every part of the value`;
  const ofLimit = limit === undefined || limitContributors === undefined ? undefined : difference(limitContributors, limit, least);
  if (ofLimit !== undefined)
    return `the contributors of the rule's limit must add up to it, ${limit}, but add up to ${ofLimit}: name every part of the limit`;
  return undefined;
}

/** Returns the sum of the parts, if it is not the whole. */
function difference(parts: readonly Contributor[], whole: number, least: number): number | undefined {
  const sum = addUp(parts, (part) => part.value);
  const magnitudes = addUp(parts, (part) => Math.abs(part.value));
  const agreed = Math.max(least, agreedShare * Math.max(Math.abs(whole), magnitudes));
  return Number.isFinite(sum) && Math.abs(sum - whole) <= agreed ? undefined : sum;
}

import type { Judgement } from "./finding";
import type { PendingJudgement } from "./judge";
import { sumProblem } from "./sum-problem";

const fields: Readonly<Record<Exclude<keyof Judgement, "defect">, true>> = {
  subject: true,
  outcome: true,
  unit: true,
  bound: true,
  value: true,
  limit: true,
  margin: true,
  span: true,
  relativeMargin: true,
  uncertainty: true,
  at: true,
  limitSource: true,
  limitContributors: true,
  reason: true,
  contributors: true,
  remedy: true,
  marks: true,
};

/** What is wrong with a judgement beside its announcement: another outcome, a pass beyond its limit, contributors that do not add up. */
export function judgementProblem({ subject, outcome }: PendingJudgement, said: Judgement): string | undefined {
  if (said.outcome !== outcome || said.subject !== subject)
    return `the rule judged ${outcome} of ${subject} once, and ${said.outcome} of ${said.subject} when it was asked for the rest`;
  if (said.margin !== undefined && ((outcome === "pass" && !(said.margin >= 0)) || (outcome === "fail" && !(said.margin < 0))))
    return `the rule judged ${outcome} with a margin of ${said.margin}: use judge(), which compares`;
  if (!Array.isArray(said.contributors)) return "the rule's judgement has no list of contributors: use judge()";
  return sumProblem(said);
}

/** Of a judgement what a rule may say: an acceptance or an effect is not a rule's to give. */
export function judgementOf(said: Judgement): Judgement {
  return Object.fromEntries(Object.entries(said).filter(([key]) => Object.hasOwn(fields, key))) as unknown as Judgement;
}

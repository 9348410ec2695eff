import type { OperatingPoint } from "../solve/operating-point";
import type { Scenario } from "../solve/scenarios";
import type { NodeSnapshot } from "../solve/snapshot";
import { solve } from "../solve/solve";
import type { Judgement, Outcome } from "./finding";
import type { PendingJudgement } from "./judge";
import type { KeptJudgement } from "./ledger";
import type { Parameters, ParameterValues } from "./parameter";
import type { RuleSettings } from "./rule-settings";
import { sumProblem } from "./sum-problem";

/** What the rules say of one scenario. */
export interface JudgedScenario {
  /** An error when the solver threw. */
  readonly point: OperatingPoint | Error;
  readonly judgements: readonly { readonly settings: RuleSettings; readonly pending: PendingJudgement }[];
  /** Rules that were asked and said nothing. */
  readonly silent: readonly RuleSettings[];
}

/** Solves a scenario and asks every rule. A point that the solver cannot compute is its failing finding. */
export function judgeScenario(node: NodeSnapshot, scenario: Scenario, settings: readonly RuleSettings[]): JudgedScenario {
  const point = solved(node, scenario);
  if (point instanceof Error)
    return { point, judgements: [{ settings: solverAnswers, pending: defect("node", point.message) }], silent: [] };
  const asked = settings.map((one) => ({ settings: one, judgements: check(one, node, point) }));
  return {
    point,
    judgements: asked.flatMap(({ settings: one, judgements }) => judgements.map((pending) => ({ settings: one, pending }))),
    silent: asked.filter(({ judgements }) => judgements.length === 0).map(({ settings: one }) => one),
  };
}

/**
 * Contributors and remedies of the judgements that are kept of one scenario. It is solved again for them: computed at every point they would cost
 * more than the solver, and the solver's arrays hold one scenario at a time. A rule that then says anything else has a defect: its first word would
 * be lost.
 */
export function settleJudgements(node: NodeSnapshot, scenario: Scenario, kept: readonly KeptJudgement[]): Judgement[] {
  const { judgements } = judgeScenario(node, scenario, [...new Set(kept.map(({ settings }) => settings))]);
  return kept.map(({ settings, subject, outcome, urgency }) => {
    const found = judgements.find(
      ({ settings: one, pending }) =>
        one === settings && pending.subject === subject && pending.outcome === outcome && Object.is(pending.urgency, urgency),
    );
    try {
      const judgement = found?.pending.settle();
      const wrong = judgement && sumProblem(judgement);
      if (wrong !== undefined) return defect(subject, wrong).settle();
      if (judgement?.outcome === outcome) return judgement;
    } catch (error) {
      return defect(subject, `the rule threw: ${messageOf(error)}`).settle();
    }
    return defect(subject, `the rule judged ${outcome} once and not again in the same scenario`).settle();
  });
}

/** Stands for the solver among the rules: a point that it cannot compute is its failing finding, and the other scenarios are judged. */
const solverAnswers: RuleSettings = {
  rule: {
    id: "solve/solver-answers",
    title: "The solver gives an answer",
    why: "A state that cannot be computed cannot be judged, and a site that is not judged is not deployed.",
    source: "docs/physics.md, What is unknown, and why",
    severity: "critical",
    remedy: "Tell the makers of the solver",
    check: () => [],
  },
  enforcement: "block",
  unknown: "block",
  nearLimit: "inform",
  parameters: [],
  values: {},
};

function solved(node: NodeSnapshot, scenario: Scenario): OperatingPoint | Error {
  try {
    return solve(node, scenario);
  } catch (error) {
    return new Error(`the solver threw: ${messageOf(error)}`);
  }
}

/** A rule that throws, or gives what is no judgement, is a failing finding of that rule, never a crash and never silence. */
function check({ rule, values }: RuleSettings, node: NodeSnapshot, point: OperatingPoint): readonly PendingJudgement[] {
  try {
    const judgements: unknown = rule.check({ node, point, parameters: values as ParameterValues<Parameters> });
    if (Array.isArray(judgements) && judgements.every(isJudgement)) return judgements;
    return [defect("node", "the rule must give a list of judgements: use judge(), requires(), undecided() or notApplicable()")];
  } catch (error) {
    return [defect("node", `the rule threw: ${messageOf(error)}`)];
  }
}

const outcomes: Readonly<Record<Outcome, true>> = { pass: true, fail: true, unknown: true, "not-applicable": true };

function isJudgement(value: Partial<PendingJudgement> | null | undefined): value is PendingJudgement {
  return typeof value?.subject === "string" && Object.hasOwn(outcomes, value.outcome ?? "") && typeof value.settle === "function";
}

/** The judgement that a rule, or the solver, has a defect. */
function defect(subject: string, reason: string): PendingJudgement {
  const judgement: Judgement = {
    subject,
    outcome: "fail",
    reason,
    contributors: [],
    remedy: "mend the rule or the solver",
    defect: true,
  };
  return { subject, outcome: "fail", urgency: Number.NEGATIVE_INFINITY, settle: () => judgement };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

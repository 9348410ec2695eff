import type { OperatingPoint } from "../solve/operating-point";
import { type Scenario, scenarios } from "../solve/scenarios";
import type { NodeSnapshot } from "../solve/snapshot";
import { solve } from "../solve/solve";
import type { Finding, Judgement } from "./finding";
import type { PendingJudgement } from "./judge";
import { Ledger } from "./ledger";
import type { Rule } from "./rule";
import { coreRules } from "./rules";

/** What is kept of one scenario: its points are released once judged. */
export interface ScenarioOutcome {
  readonly name: string;
  readonly promised: boolean;
  readonly outcome: OperatingPoint["outcome"];
  readonly reason?: string;
  readonly iterations: number;
  readonly itSupplyC?: number; // [°C]
  readonly roomC?: number; // [°C]
  readonly nodePowerW?: number; // [W]
  readonly pue?: number; // [-]
}

/** The verdict on one node, with everything it rests on. */
export interface Evaluation {
  readonly node: NodeSnapshot;
  readonly verdict: "pass" | "fail";
  readonly findings: readonly Finding[];
  readonly scenarios: readonly ScenarioOutcome[];
  readonly counts: { readonly scenarios: number; readonly rules: number; readonly judgements: number };
}

/** How a node is evaluated. */
export interface EvaluateOptions {
  /** @default the rules of the core pack */
  readonly rules?: readonly Rule[];
  /** Called after each scenario. */
  readonly onProgress?: (done: number, total: number, scenario: Scenario) => void;
}

/**
 * Solves every scenario of a node and judges it by every rule. Of each rule and subject the worst scenario is kept, promised ones first.
 *
 * @throws Error when nothing was decided: no scenario, no rule, or no judgement that applies
 */
export function evaluate(node: NodeSnapshot, options: EvaluateOptions = {}): Evaluation {
  const rules = options.rules ?? coreRules;
  const all = scenarios(node);
  const ledger = new Ledger();
  const outcomes: ScenarioOutcome[] = [];
  for (const [i, scenario] of all.entries()) {
    const judged = judgeScenario(node, scenario, rules);
    outcomes.push(judged.outcome);
    for (const { rule, pending } of judged.judgements) ledger.add(rule, scenario, pending);
    options.onProgress?.(i + 1, all.length, scenario);
  }
  if (ledger.decided === 0) {
    throw new Error(
      `Nothing was evaluated for ${node.name}: ${all.length} scenarios and ${rules.length} rules decided nothing, so there is no verdict: add modules or rules`,
    );
  }
  const findings = ledger.findings((scenario, kept) => settle(node, scenario, kept));
  return {
    node,
    verdict: findings.some(({ blocks }) => blocks) ? "fail" : "pass",
    findings,
    scenarios: outcomes,
    counts: { scenarios: all.length, rules: rules.length, judgements: ledger.judgements },
  };
}

interface RuleJudgement {
  readonly rule: Rule;
  readonly pending: PendingJudgement;
}

/** Solves a scenario and asks every rule. A point that the solver cannot compute is its failing finding. */
function judgeScenario(
  node: NodeSnapshot,
  scenario: Scenario,
  rules: readonly Rule[],
): { outcome: ScenarioOutcome; judgements: RuleJudgement[] } {
  const point = solved(node, scenario);
  if (point instanceof Error) {
    const outcome = { name: scenario.name, promised: scenario.promised, outcome: "unknown", reason: point.message, iterations: 0 } as const;
    return { outcome, judgements: [{ rule: solverAnswers, pending: fails("node", point.message) }] };
  }
  const judgements = rules.flatMap((rule) => check(rule, node, point).map((pending) => ({ rule, pending })));
  return { outcome: scenarioOutcome(scenario, point), judgements };
}

/**
 * Contributors and remedies of the judgements that are kept of one scenario. It is solved again for them: computed at every point they would cost
 * more than the solver, and the solver's arrays hold one scenario at a time.
 */
function settle(node: NodeSnapshot, scenario: Scenario, kept: readonly { readonly rule: Rule; readonly subject: string }[]): Judgement[] {
  const { judgements } = judgeScenario(node, scenario, [...new Set(kept.map(({ rule }) => rule))]);
  return kept.map(({ rule, subject }) => {
    const found = judgements.find((one) => one.rule === rule && one.pending.subject === subject);
    try {
      if (found) return found.pending.settle();
    } catch (error) {
      return fails(subject, `the rule threw: ${messageOf(error)}`).settle();
    }
    return fails(subject, "the rule judged this subject once and not again in the same scenario").settle();
  });
}

/** Stands for the solver among the rules: a point that it cannot compute is its failing finding, and the other scenarios are judged. */
const solverAnswers: Rule = {
  id: "solve/solver-answers",
  title: "The solver gives an answer",
  why: "A state that cannot be computed cannot be judged, and a site that is not judged is not deployed.",
  source: "docs/physics.md, What is unknown, and why",
  severity: "critical",
  check: () => [],
};

function solved(node: NodeSnapshot, scenario: Scenario): OperatingPoint | Error {
  try {
    return solve(node, scenario);
  } catch (error) {
    return new Error(`the solver threw: ${messageOf(error)}`);
  }
}

/** A rule that throws is a failing finding of that rule, never a crash and never silence. */
function check(rule: Rule, node: NodeSnapshot, point: OperatingPoint): readonly PendingJudgement[] {
  try {
    return rule.check({ node, point });
  } catch (error) {
    return [fails("node", `the rule threw: ${messageOf(error)}`)];
  }
}

/** The judgement that a rule, or the solver, has a defect. */
function fails(subject: string, reason: string): PendingJudgement {
  const judgement: Judgement = {
    subject,
    outcome: "fail",
    unit: "W",
    bound: "at-most",
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

function scenarioOutcome(scenario: Scenario, point: OperatingPoint): ScenarioOutcome {
  return {
    name: scenario.name,
    promised: scenario.promised,
    outcome: point.outcome,
    ...(point.reason !== undefined && { reason: point.reason }),
    iterations: point.iterations,
    ...(point.coolant?.outcome === "solved" && { itSupplyC: point.coolant.itSupplyC }),
    ...(point.room?.outcome === "solved" && { roomC: point.room.roomC }),
    nodePowerW: point.electrical.nodePowerW,
    ...(point.pue !== undefined && { pue: point.pue }),
  };
}

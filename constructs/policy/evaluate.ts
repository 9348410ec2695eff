import type { OperatingPoint } from "../solve/operating-point";
import { type Scenario, scenarios } from "../solve/scenarios";
import type { NodeSnapshot } from "../solve/snapshot";
import { solve } from "../solve/solve";
import type { Finding, Judgement, Outcome } from "./finding";
import type { PendingJudgement } from "./judge";
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
  readonly nodePowerW: number; // [W]
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
 * @throws Error when there is nothing to evaluate: no scenario, no rule or no judgement
 */
export function evaluate(node: NodeSnapshot, options: EvaluateOptions = {}): Evaluation {
  const rules = options.rules ?? coreRules;
  const all = scenarios(node);
  const ledger = new Ledger();
  const outcomes: ScenarioOutcome[] = [];
  for (const [i, scenario] of all.entries()) {
    const point = solve(node, scenario);
    outcomes.push(scenarioOutcome(scenario, point));
    for (const rule of rules) {
      for (const pending of judgements(rule, node, point)) ledger.add(rule, scenario, pending);
    }
    options.onProgress?.(i + 1, all.length, scenario);
  }
  if (ledger.judgements === 0) {
    throw new Error(
      `Nothing was evaluated for ${node.name}: ${all.length} scenarios and ${rules.length} rules gave no judgement, so there is no verdict`,
    );
  }
  const findings = ledger.findings();
  return {
    node,
    verdict: findings.some(({ blocks }) => blocks) ? "fail" : "pass",
    findings,
    scenarios: outcomes,
    counts: { scenarios: all.length, rules: rules.length, judgements: ledger.judgements },
  };
}

/** A rule that throws is a failing finding of that rule, never a crash and never silence. */
function judgements(rule: Rule, node: NodeSnapshot, point: OperatingPoint): readonly PendingJudgement[] {
  try {
    return rule.check({ node, point }).map((pending) => ({ ...pending, settle: () => settled(pending) }));
  } catch (error) {
    return [{ subject: "node", outcome: "fail", urgency: Number.NEGATIVE_INFINITY, settle: () => thrown("node", error) }];
  }
}

function settled(pending: PendingJudgement): Judgement {
  try {
    return pending.settle();
  } catch (error) {
    return thrown(pending.subject, error);
  }
}

function thrown(subject: string, error: unknown): Judgement {
  const reason = `the rule threw: ${error instanceof Error ? error.message : String(error)}`;
  return { subject, outcome: "fail", unit: "W", bound: "at-most", reason, contributors: [], remedy: "mend the rule" };
}

interface Worst {
  readonly scenario: Scenario;
  readonly pending: PendingJudgement;
  readonly judgement: Judgement;
}

interface Kept {
  readonly rule: Rule;
  readonly counts: Record<Outcome, number>;
  promised?: Worst;
  beyond?: Worst;
}

/** Keeps of each rule and subject the counts, and the worst judgement within and beyond the site's promises. */
class Ledger {
  judgements = 0;
  private readonly kept = new Map<string, Kept>();

  add(rule: Rule, scenario: Scenario, pending: PendingJudgement): void {
    this.judgements++;
    const key = `${rule.id}\n${pending.subject}`;
    const kept = this.kept.get(key) ?? { rule, counts: { pass: 0, fail: 0, unknown: 0, "not-applicable": 0 } };
    this.kept.set(key, kept);
    kept.counts[pending.outcome]++;
    const side = scenario.promised ? "promised" : "beyond";
    const worst = kept[side];
    // Settled now: the next scenario reuses the solver's arrays.
    if (!worst || isWorse(pending, worst.pending)) kept[side] = { scenario, pending, judgement: pending.settle() };
  }

  findings(): Finding[] {
    return [...this.kept.values()].map(({ rule, counts, promised, beyond }) => {
      const worst = promised ?? beyond;
      if (!worst) throw new Error(`Rule ${rule.id} kept no judgement`);
      const { scenario, judgement } = worst;
      return {
        rule: rule.id,
        title: rule.title,
        severity: rule.severity,
        scenario: scenario.name,
        promised: scenario.promised,
        blocks: scenario.promised && isBad(judgement.outcome),
        counts,
        ...judgement,
        ...(promised &&
          beyond &&
          isBad(beyond.judgement.outcome) && { beyondPromise: { scenario: beyond.scenario.name, ...beyond.judgement } }),
      };
    });
  }
}

const badness: Record<Outcome, number> = { fail: 3, unknown: 2, pass: 1, "not-applicable": 0 };

function isBad(outcome: Outcome): boolean {
  return outcome === "fail" || outcome === "unknown";
}

function isWorse(one: PendingJudgement, other: PendingJudgement): boolean {
  const difference = badness[one.outcome] - badness[other.outcome];
  return difference > 0 || (difference === 0 && one.urgency < other.urgency);
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

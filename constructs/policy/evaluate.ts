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
    const point = solved(node, scenario);
    if (point instanceof Error) {
      outcomes.push({ name: scenario.name, promised: scenario.promised, outcome: "unknown", reason: point.message, iterations: 0 });
      ledger.add(solverAnswers, scenario, fails("node", point.message));
    } else {
      outcomes.push(scenarioOutcome(scenario, point));
      for (const rule of rules) {
        for (const pending of judgements(rule, node, point)) ledger.add(rule, scenario, pending);
      }
    }
    options.onProgress?.(i + 1, all.length, scenario);
  }
  if (ledger.decided === 0) {
    throw new Error(
      `Nothing was evaluated for ${node.name}: ${all.length} scenarios and ${rules.length} rules decided nothing, so there is no verdict: add modules or rules`,
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
function judgements(rule: Rule, node: NodeSnapshot, point: OperatingPoint): readonly PendingJudgement[] {
  try {
    return rule.check({ node, point });
  } catch (error) {
    return [fails("node", `the rule threw: ${messageOf(error)}`)];
  }
}

/** Settles a judgement; when its rule throws only now, that is its outcome. */
function settled(pending: PendingJudgement): { readonly judgement: Judgement; readonly urgency: number } {
  try {
    return { judgement: pending.settle(), urgency: pending.urgency };
  } catch (error) {
    const { settle, urgency } = fails(pending.subject, `the rule threw: ${messageOf(error)}`);
    return { judgement: settle(), urgency };
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

interface Worst {
  readonly scenario: Scenario;
  readonly judgement: Judgement;
  readonly urgency: number;
}

interface Kept {
  readonly rule: Rule;
  readonly counts: Record<Outcome, number>;
  promised?: Worst;
  beyond?: Worst;
}

/** Keeps of each rule and subject the counts, and the worst judgement within and beyond the site's promises. */
class Ledger {
  /** Judgements that decided something: all but not-applicable. */
  decided = 0;
  judgements = 0;
  private readonly kept = new Map<string, Kept>();

  add(rule: Rule, scenario: Scenario, pending: PendingJudgement): void {
    this.judgements++;
    const key = `${rule.id}\n${pending.subject}`;
    const kept = this.kept.get(key) ?? { rule, counts: { pass: 0, fail: 0, unknown: 0, "not-applicable": 0 } };
    this.kept.set(key, kept);
    const side = scenario.promised ? "promised" : "beyond";
    const worst = kept[side];
    let outcome = pending.outcome;
    if (!worst || isWorse(pending.outcome, pending.urgency, worst)) {
      // Settled now: the next scenario reuses the solver's arrays.
      kept[side] = { scenario, ...settled(pending) };
      outcome = kept[side].judgement.outcome;
    }
    kept.counts[outcome]++;
    if (outcome !== "not-applicable") this.decided++;
  }

  findings(): Finding[] {
    return [...this.kept.values()].map(({ rule, counts, promised, beyond }) => {
      const worst = beyond?.judgement.defect ? beyond : (promised ?? beyond);
      if (!worst) throw new Error(`Rule ${rule.id} kept no judgement`);
      const { scenario, judgement } = worst;
      const other = worst === promised ? beyond : undefined;
      return {
        rule: rule.id,
        title: rule.title,
        severity: rule.severity,
        scenario: scenario.name,
        promised: scenario.promised,
        blocks: judgement.defect ?? (scenario.promised && isBad(judgement.outcome)),
        counts,
        ...judgement,
        ...(other && isBad(other.judgement.outcome) && { beyondPromise: { scenario: other.scenario.name, ...other.judgement } }),
      };
    });
  }
}

const badness: Record<Outcome, number> = { fail: 3, unknown: 2, pass: 1, "not-applicable": 0 };

function isBad(outcome: Outcome): boolean {
  return outcome === "fail" || outcome === "unknown";
}

function isWorse(outcome: Outcome, urgency: number, worst: Worst): boolean {
  const difference = badness[outcome] - badness[worst.judgement.outcome];
  return difference > 0 || (difference === 0 && urgency < worst.urgency);
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

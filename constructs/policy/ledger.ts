import type { Scenario } from "../solve/scenarios";
import type { Finding, Judgement, Outcome } from "./finding";
import type { PendingJudgement } from "./judge";
import type { Rule } from "./rule";

interface Worst {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly urgency: number;
}

interface Kept {
  readonly rule: Rule;
  readonly subject: string;
  readonly counts: Record<Outcome, number>;
  promised?: Worst;
  beyond?: Worst;
}

/** Gives the judgements of a scenario for rules and subjects, in their order. */
type Settle = (scenario: Scenario, kept: readonly Kept[]) => readonly Judgement[];

/** Keeps of each rule and subject the counts, and where the worst judgement was within and beyond the site's promises. */
export class Ledger {
  /** Judgements that decided something: all but not-applicable. */
  decided = 0;
  judgements = 0;
  private readonly kept = new Map<string, Kept>();

  add(rule: Rule, scenario: Scenario, { subject, outcome, urgency }: PendingJudgement): void {
    this.judgements++;
    if (outcome !== "not-applicable") this.decided++;
    const key = `${rule.id}\n${subject}`;
    const kept = this.kept.get(key) ?? { rule, subject, counts: { pass: 0, fail: 0, unknown: 0, "not-applicable": 0 } };
    this.kept.set(key, kept);
    kept.counts[outcome]++;
    const side = scenario.promised ? "promised" : "beyond";
    const worst = kept[side];
    if (!worst || isWorse(outcome, urgency, worst)) kept[side] = { scenario, outcome, urgency };
  }

  findings(settle: Settle): Finding[] {
    const promised = this.settled("promised", settle);
    const beyond = this.settled("beyond", settle);
    return [...this.kept.values()].map((kept) => finding(kept, promised.get(kept), beyond.get(kept)));
  }

  /** The worst judgements of one side, each scenario solved once. */
  private settled(side: "promised" | "beyond", settle: Settle): ReadonlyMap<Kept, Judgement> {
    const byScenario = new Map<Scenario, Kept[]>();
    for (const kept of this.kept.values()) {
      const scenario = kept[side]?.scenario;
      if (scenario) byScenario.set(scenario, [...(byScenario.get(scenario) ?? []), kept]);
    }
    const judgements = new Map<Kept, Judgement>();
    for (const [scenario, group] of byScenario) {
      for (const [i, judgement] of settle(scenario, group).entries()) {
        const kept = group[i];
        if (kept) judgements.set(kept, judgement);
      }
    }
    return judgements;
  }
}

function finding({ rule, counts, ...worst }: Kept, promised: Judgement | undefined, beyond: Judgement | undefined): Finding {
  const judgement = beyond?.defect ? beyond : (promised ?? beyond);
  const kept = judgement === promised ? worst.promised : worst.beyond;
  if (!judgement || !kept) throw new Error(`Rule ${rule.id} kept no judgement`);
  const { scenario, outcome } = kept;
  if (judgement.outcome !== outcome) {
    counts[outcome]--; // it threw only when it was settled
    counts[judgement.outcome]++;
  }
  const other = judgement === promised ? beyond : undefined;
  return {
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    scenario: scenario.name,
    promised: scenario.promised,
    blocks: judgement.defect ?? (scenario.promised && isBad(judgement.outcome)),
    counts,
    ...judgement,
    ...(other && worst.beyond && isBad(other.outcome) && { beyondPromise: { scenario: worst.beyond.scenario.name, ...other } }),
  };
}

const badness: Record<Outcome, number> = { fail: 3, unknown: 2, pass: 1, "not-applicable": 0 };

function isBad(outcome: Outcome): boolean {
  return outcome === "fail" || outcome === "unknown";
}

function isWorse(outcome: Outcome, urgency: number, worst: Worst): boolean {
  const difference = badness[outcome] - badness[worst.outcome];
  return difference > 0 || (difference === 0 && urgency < worst.urgency);
}

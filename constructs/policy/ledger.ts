import type { Scenario } from "../solve/scenarios";
import type { Broken, Enforcement, Finding, Judgement, NearLimit, Outcome } from "./finding";
import { isWorse } from "./is-worse";
import type { PendingJudgement } from "./judge";
import type { RuleSettings } from "./rule-settings";

interface Worst {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly urgency: number;
}

interface Kept {
  readonly settings: RuleSettings;
  readonly subject: string;
  readonly counts: Record<Outcome, number>;
  promised?: Worst;
  beyond?: Worst;
  /** The promised scenarios in which it does not hold. */
  readonly broken: Broken[];
}

/** A judgement that is kept, before its costly parts are computed. */
export interface KeptJudgement extends Pick<PendingJudgement, "subject" | "outcome" | "urgency"> {
  readonly settings: RuleSettings;
}

/** Gives the judgements of a scenario that are kept, in their order. */
type Settle = (scenario: Scenario, kept: readonly KeptJudgement[]) => readonly Judgement[];

/** Keeps of each rule and subject the counts, and where the worst judgement was within and beyond the site's promises. */
export class Ledger {
  /** Judgements that decided something of what the site promises: all but not-applicable. */
  decided = 0;
  /** The same of scenarios beyond the promises. */
  decidedBeyond = 0;
  judgements = 0;
  private readonly kept = new Map<string, Kept>();

  add(settings: RuleSettings, scenario: Scenario, { subject, outcome, urgency, value, margin }: PendingJudgement): void {
    this.judgements++;
    if (outcome !== "not-applicable") this[scenario.promised ? "decided" : "decidedBeyond"]++;
    const key = `${settings.rule.id}\n${subject}`;
    const kept = this.kept.get(key) ?? { settings, subject, counts: { pass: 0, fail: 0, unknown: 0, "not-applicable": 0 }, broken: [] };
    this.kept.set(key, kept);
    kept.counts[outcome]++;
    const side = scenario.promised ? "promised" : "beyond";
    const worst = kept[side];
    if (!worst || isWorse({ outcome, urgency }, worst)) kept[side] = { scenario, outcome, urgency };
    if (scenario.promised && (outcome === "fail" || outcome === "unknown")) {
      kept.broken.push({
        scenario: scenario.name,
        outcome,
        ...(value !== undefined && { value }),
        ...(margin !== undefined && { margin }),
      });
    }
  }

  findings(settle: Settle): Finding[] {
    const promised = this.settled("promised", settle);
    const beyond = this.settled("beyond", settle);
    return [...this.kept.values()].map((kept) => finding(kept, promised.get(kept), beyond.get(kept)));
  }

  /** The worst judgements of one side, each scenario solved once. */
  private settled(side: "promised" | "beyond", settle: Settle): ReadonlyMap<Kept, Judgement> {
    const byScenario = new Map<Scenario, { readonly kept: Kept; readonly judgement: KeptJudgement }[]>();
    for (const kept of this.kept.values()) {
      const { settings, subject, [side]: worst } = kept;
      if (!worst) continue;
      const { scenario, outcome, urgency } = worst;
      const group = byScenario.get(scenario) ?? [];
      group.push({ kept, judgement: { settings, subject, outcome, urgency } });
      byScenario.set(scenario, group);
    }
    const judgements = new Map<Kept, Judgement>();
    for (const [scenario, group] of byScenario) {
      const settled = settle(
        scenario,
        group.map(({ judgement }) => judgement),
      );
      for (const [i, { kept }] of group.entries()) {
        const judgement = settled[i];
        if (judgement) judgements.set(kept, judgement);
      }
    }
    return judgements;
  }
}

function finding(
  { settings, subject, counts, broken, ...worst }: Kept,
  promised: Judgement | undefined,
  beyond: Judgement | undefined,
): Finding {
  const { rule, enforcement, enforcementSetBy, parameters } = settings;
  const judgement = beyond?.defect ? beyond : (promised ?? beyond);
  const kept = judgement === promised ? worst.promised : worst.beyond;
  if (!judgement || !kept) throw new Error(`Rule ${rule.id} kept no judgement`);
  const { scenario, outcome } = kept;
  if (judgement.outcome !== outcome) {
    counts[outcome]--; // it threw only when it was settled
    counts[judgement.outcome]++;
  }
  const other = judgement === promised ? beyond : undefined;
  const nearLimit = nearLimitOf(judgement, settings);
  const effect = effectOf(judgement, scenario.promised, nearLimit !== undefined, settings);
  return {
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    enforcement,
    enforcementSetBy,
    parameters,
    scenario: scenario.name,
    promised: scenario.promised,
    ...(effect && { effect }),
    blocks: effect === "block",
    ...(nearLimit && { nearLimit }),
    ...judgement,
    counts,
    broken,
    ...(other && worst.beyond && isBad(other.outcome) && { beyondPromise: { scenario: worst.beyond.scenario.name, ...other } }),
  };
}

/** A rule that has a defect always blocks; beyond the site's promises nothing else does anything. */
function effectOf(
  { outcome, defect }: Judgement,
  promised: boolean,
  isNear: boolean,
  { enforcement, unknown, nearLimit }: RuleSettings,
): Enforcement | undefined {
  if (defect) return "block";
  if (!promised) return undefined;
  if (outcome === "fail") return enforcement;
  if (outcome === "unknown") return weaker(enforcement, unknown);
  return isNear ? weaker(enforcement, nearLimit) : undefined;
}

const strength: Record<Enforcement, number> = { block: 2, warn: 1, inform: 0 };

function weaker(one: Enforcement, other: Enforcement): Enforcement {
  return strength[one] <= strength[other] ? one : other;
}

/** A pass with less room than the band of its layer, else than the uncertainty that the sources state. */
function nearLimitOf({ outcome, margin, span, uncertainty }: Judgement, { warnAt }: RuleSettings): NearLimit | undefined {
  if (outcome !== "pass" || margin === undefined) return undefined;
  const near =
    warnAt && span !== undefined
      ? { band: warnAt.share * span, setBy: warnAt.setBy }
      : uncertainty && { band: uncertainty.value, setBy: uncertainty.document };
  return near && margin < near.band ? near : undefined;
}

function isBad(outcome: Outcome): boolean {
  return outcome === "fail" || outcome === "unknown";
}

import { defined } from "../../plain/defined";
import { isPromisedTo } from "../../studies/scenarios/scenario-promise";
import type { Scenario } from "../../studies/scenarios/scenarios";
import type { Broken, Enforcement, Finding, Judgement, NearLimit, Outcome, OutcomeCounts } from "../rule/finding";
import { weaker } from "../rule/hardness";
import { isWorse } from "../rule/is-worse";
import type { PendingJudgement } from "../rule/judge";
import { isAskedOnce } from "../rule/judged-study";
import type { RuleSettings } from "../settings/rule-settings";
import { type RuleJudgements, settled } from "./judge-scenario";

interface Worst {
  /** Undefined if the rule is judged once, which counts as promised. */
  readonly scenario: Scenario | undefined;
  readonly pending: PendingJudgement;
}

interface Kept {
  readonly settings: RuleSettings;
  readonly counts: { -readonly [Key in keyof OutcomeCounts]: OutcomeCounts[Key] };
  promised: Worst | undefined;
  beyond: Worst | undefined;
  /** Promised scenarios in which the rule fails or is unknown. */
  readonly broken: Broken[];
}

/** Keeps the counts of each rule and subject, and the worst judgement within and beyond the site's promises. Their operating points stay in memory as long as the ledger. */
export class Ledger {
  /** Number of judgements in promised scenarios that decided something: all but not-judged and not-applicable. */
  decided = 0;
  /** Number of such judgements in scenarios beyond the promises. */
  decidedBeyond = 0;
  judgements = 0;
  /** Results in the order in which each first occurred. */
  private readonly kept: Kept[] = [];
  /** Results by rule and subject. */
  private readonly known = new Map<string, Map<string, Kept>>();

  /** Adds the judgements of a rule. @param asked the scenario in which the rule was called; undefined if no scenario was solved */
  add(asked: Scenario | undefined, { settings, judgements }: RuleJudgements): void {
    const scenario = isAskedOnce(settings.rule) ? undefined : asked;
    const ofRule = this.known.get(settings.rule.id) ?? new Map<string, Kept>();
    this.known.set(settings.rule.id, ofRule);
    for (const pending of judgements) this.addOne(this.keptOf(settings, ofRule, pending.subject), scenario, pending);
  }

  private addOne(kept: Kept, scenario: Scenario | undefined, pending: PendingJudgement): void {
    const { outcome, value, margin } = pending;
    const isPromised = isPromisedTo(scenario, kept.settings.rule.id);
    this.judgements++;
    if (outcome !== "not-judged" && outcome !== "not-applicable") this[isPromised ? "decided" : "decidedBeyond"]++;
    kept.counts[outcome] = (kept.counts[outcome] ?? 0) + 1;
    const side = isPromised ? "promised" : "beyond";
    const worst = kept[side];
    if (!worst || isWorse(pending, worst.pending)) kept[side] = { scenario, pending };
    if (isPromised && (outcome === "fail" || outcome === "unknown")) {
      kept.broken.push(
        defined({
          scenario: scenario?.name,
          outcome,
          value,
          margin,
        }),
      );
    }
  }

  private keptOf(settings: RuleSettings, ofRule: Map<string, Kept>, subject: string): Kept {
    const known = ofRule.get(subject);
    if (known) return known;
    const counts = { pass: 0, fail: 0, unknown: 0, "not-applicable": 0 };
    const kept: Kept = { settings, counts, promised: undefined, beyond: undefined, broken: [] };
    this.kept.push(kept);
    ofRule.set(subject, kept);
    return kept;
  }

  findings(): Finding[] {
    return this.kept.map(finding);
  }
}

function finding({ settings, counts, broken, ...worst }: Kept): Finding {
  const { rule, enforcement, enforcementSetBy, parameters } = settings;
  const promised = worst.promised && settled(worst.promised.pending, rule);
  const beyond = worst.beyond && settled(worst.beyond.pending, rule);
  const judgement = beyond?.defect ? beyond : (promised ?? beyond);
  const kept = judgement === promised ? worst.promised : worst.beyond;
  if (!judgement || !kept) throw new Error(`Rule ${rule.id} kept no judgement`);
  const {
    scenario,
    pending: { outcome },
  } = kept;
  if (judgement.outcome !== outcome) {
    counts[outcome] = (counts[outcome] ?? 0) - 1; // it threw only when it was settled
    counts[judgement.outcome] = (counts[judgement.outcome] ?? 0) + 1;
  }
  const other = judgement === promised ? beyond : undefined;
  const isPromised = isPromisedTo(scenario, rule.id);
  const nearLimit = nearLimitOf(judgement, settings);
  const effect = effectOf(judgement, isPromised, nearLimit !== undefined, settings);
  return {
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    enforcement,
    enforcementSetBy,
    parameters,
    ...defined({ scenario: scenario?.name }),
    promised: isPromised,
    ...defined({ effect }),
    blocks: effect === "block",
    ...defined({ nearLimit }),
    ...judgement,
    counts,
    broken,
    ...(other && worst.beyond?.scenario && isBad(other.outcome) && { beyondPromise: { scenario: worst.beyond.scenario.name, ...other } }),
  };
}

/** Returns what a finding does. A defect of a rule always blocks; any other finding beyond the site's promises does nothing. */
function effectOf(
  { outcome, defect }: Judgement,
  promised: boolean,
  isNear: boolean,
  { enforcement, unknown, nearLimit, notJudged }: RuleSettings,
): Enforcement | undefined {
  if (defect) return "block";
  if (!promised) return undefined;
  if (outcome === "fail") return enforcement;
  if (outcome === "unknown") return weaker(enforcement, unknown);
  if (outcome === "not-judged") return notJudged && weaker(enforcement, notJudged);
  return isNear ? weaker(enforcement, nearLimit) : undefined;
}

/** Returns the warn band of a pass that lies within it: the band that a layer sets, or else the uncertainty that the sources state. */
function nearLimitOf({ outcome, margin, span, uncertainty }: Judgement, { warnAt, held }: RuleSettings): NearLimit | undefined {
  if (outcome !== "pass" || margin === undefined) return undefined;
  const set = warnAt && span !== undefined ? { band: warnAt.share * span, setBy: warnAt.setBy } : undefined;
  const stated = uncertainty && { band: uncertainty.value, setBy: uncertainty.document };
  const near = held && set && stated && stated.band > set.band ? stated : (set ?? stated);
  return near && margin < near.band ? near : undefined;
}

function isBad(outcome: Outcome): boolean {
  return outcome === "fail" || outcome === "unknown";
}

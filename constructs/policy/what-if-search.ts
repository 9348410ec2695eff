import { type BreakScan, findFirstBreak } from "../engineering/first-break";
import { regimeOf } from "../solve/regime";
import type { Scenario } from "../solve/scenarios";
import type { NodeSnapshot } from "../solve/snapshot";
import type { Judgement } from "./finding";
import { type JudgedScenario, judgeScenario, settleJudgements } from "./judge-scenario";
import type { KeptJudgement } from "./ledger";
import type { RuleSettings } from "./rule-settings";

/** A limit of a rule that is broken just beyond a maximum, or nobody knows whether it is. */
export interface BindingLimit extends Judgement {
  readonly rule: string;
  readonly title: string;
}

/**
 * How a search for a maximum ended. `found`: everything holds up to it. `already-broken`: a rule fails where the search begins. `not-reached`: everything
 * holds where it ends. `unknown`: nobody knows where it begins.
 */
export type SearchOutcome = "found" | "already-broken" | "not-reached" | "unknown";

/** What a search found. */
export interface SearchedMaximum {
  readonly outcome: SearchOutcome;
  /** Up to where everything holds; there when found. */
  readonly heldTo?: number;
  /** Why nothing is known. */
  readonly reason?: string;
  readonly binding: readonly BindingLimit[];
}

/** A what-if, from where to where it is searched, and the rules that may bind. */
export interface WhatIfSearch extends Pick<BreakScan<unknown>, "from" | "to" | "step" | "tolerance"> {
  readonly scenario: Scenario;
  readonly settings: readonly RuleSettings[];
  /** The node at one value of the what-if. */
  changed(x: number): NodeSnapshot;
  /** Looks at every step, whatever room there is. @default false */
  readonly everyStep?: boolean;
}

/** How many times the change of a relative margin between two places must fit into the smaller of the two, for the steps between to be left out. */
const surelyHeld = 2;

/** The highest value of a what-if at which no rule that it worsens fails or is unknown, and the limits that are broken just above. */
export function searchMaximum(search: WhatIfSearch): SearchedMaximum {
  const { scenario, settings } = search;
  if (settings.length === 0) return { outcome: "unknown", reason: "no rule of the policy has a limit that it worsens", binding: [] };
  const found = findFirstBreak<Seen>({
    ...search,
    look: (x) => seenAt(x, judgeScenario(search.changed(x), scenario, settings, false)),
    isBroken: ({ judgements }) => judgements.some(isBroken),
    mayBreakBetween: (one, other) => search.everyStep === true || !isHeldBetween(one, other),
  });
  if (found.kind === "never") {
    if (found.first.judgements.some(({ outcome }) => outcome === "pass")) return { outcome: "not-reached", binding: [] };
    return { outcome: "unknown", reason: "no rule of the policy has a limit there", binding: [] };
  }
  const binding = bindingLimits(search, found.seen);
  if (found.kind === "between") return { outcome: "found", heldTo: found.heldTo, binding };
  if (binding.some(({ outcome, defect }) => outcome === "fail" && !defect)) return { outcome: "already-broken", binding };
  const reason = binding.find((one) => one.reason !== undefined)?.reason ?? "nobody knows whether the limits hold";
  return { outcome: "unknown", reason, binding };
}

/** Do all limits hold in that scenario? */
export function isHeld(node: NodeSnapshot, { scenario, settings }: Pick<WhatIfSearch, "scenario" | "settings">): boolean {
  return !judgeScenario(node, scenario, settings, false).judgements.some(({ pending }) => isBroken(pending));
}

/** What was seen at one value. The point is not kept: it holds a whole node. */
interface Seen {
  readonly x: number;
  /** Undefined where the solver threw. */
  readonly regime: string | undefined;
  readonly judgements: readonly KeptJudgement[];
}

function seenAt(x: number, { point, judgements }: JudgedScenario): Seen {
  return {
    x,
    regime: point instanceof Error ? undefined : regimeOf(point),
    judgements: judgements.map(({ settings, pending: { subject, outcome, urgency } }) => ({ settings, subject, outcome, urgency })),
  };
}

function isBroken({ outcome }: Pick<KeptJudgement, "outcome">): boolean {
  return outcome === "fail" || outcome === "unknown";
}

/** Every limit that is broken there: one crossing may be the limit of several rules and subjects. */
function bindingLimits({ scenario, changed }: WhatIfSearch, { x, judgements }: Seen): BindingLimit[] {
  const broken = judgements.filter(isBroken);
  return settleJudgements(changed(x), scenario, broken).map((judgement, i) => {
    const { id = "", title = "" } = broken[i]?.settings.rule ?? {};
    return { rule: id, title, ...judgement };
  });
}

/** Two places in one regime, where every limit has more room than it could lose and win back between them. */
function isHeldBetween(one: Seen, other: Seen): boolean {
  if (one.regime === undefined || one.regime !== other.regime || one.judgements.length !== other.judgements.length) return false;
  return one.judgements.every(({ settings, subject, urgency }, i) => {
    const there = other.judgements[i];
    return there?.settings === settings && there.subject === subject && isRoomy(urgency, there.urgency);
  });
}

/** Judgements without a number, as what does not apply, stand at infinity. */
function isRoomy(here: number, there: number): boolean {
  return here === there || Math.min(here, there) >= surelyHeld * Math.abs(here - there);
}

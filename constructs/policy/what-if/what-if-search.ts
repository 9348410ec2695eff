import { type Between, type BreakScan, findFirstBreak } from "../../engineering/numeric/first-break";
import { type NodeStudy, studyOf } from "../../studies/node-study";
import type { Scenario } from "../../studies/scenarios/scenarios";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { openRules } from "../evaluate/ask-rule";
import { judgeScenario, type RuleJudgements, settled } from "../evaluate/judge-scenario";
import type { Judgement } from "../rule/finding";
import type { PendingJudgement } from "../rule/judge";
import { type WhatIf, worsenedBy } from "../rule/rule";
import type { PolicyProps } from "../settings/policy.props";
import type { RuleSettings } from "../settings/rule-settings";
import { settingsOf } from "../settings/settings-of";
import { breakShare, isRoomy, roomyShare } from "./room-between";

/** A limit of a rule that is broken just beyond a maximum, or nobody knows whether it is. */
export interface BindingLimit extends Judgement {
  /** Id of the rule, as `power/breaker-loading`. */
  readonly rule: string;
  /** What the rule asks for, in a few words. */
  readonly title: string;
}

/**
 * How a search for a maximum ended. `found`: everything holds up to it. `already-broken`: a limit does not hold where the search begins, or nobody knows whether it
 * does, because data end there. `not-reached`: everything holds where it ends. `unknown`: no rule has a limit, or the rule itself is defective.
 */
export type SearchOutcome = "found" | "already-broken" | "not-reached" | "unknown";

/** What a search found. */
export interface SearchedMaximum {
  readonly outcome: SearchOutcome;
  /** Up to where everything holds; there when found. */
  readonly heldTo?: number;
  /** Why nothing is known, or which data end where the search begins. */
  readonly reason?: string;
  readonly binding: readonly BindingLimit[];
}

/** A what-if, from where to where it is searched, and the rules that may bind. */
export interface WhatIfSearch extends Pick<BreakScan<unknown>, "from" | "to" | "step" | "tolerance"> {
  readonly scenario: Scenario;
  readonly settings: readonly RuleSettings[];
  /** The node at one value of the what-if. */
  changed(x: number): NodeStudy;
  /** The node that needs its machines: the search ends with their tables where it breaks their limits as it stands. @default it goes on while all holds without them */
  readonly asItStands?: NodeStudy;
  /** Looks at every step, whatever room there is. @default false */
  readonly everyStep?: boolean;
}

/** The rules whose limits a what-if worsens, as the policy sets them. */
export function limitedBy(given: NodeSnapshot | NodeStudy, policy: PolicyProps, whatIf: WhatIf): readonly RuleSettings[] {
  const { node } = studyOf(given);
  return settingsOf(given, policy).filter(({ rule }) => worsenedBy(rule, node).includes(whatIf));
}

/** The rules that a search asks: all, where the design leaves none of them anything to judge, so that it can say so. */
export function searchedRules(settings: readonly RuleSettings[], study: NodeStudy): readonly RuleSettings[] {
  const open = openRules(settings, study);
  return open.length > 0 ? open : settings;
}

/** The highest value of a what-if at which no rule that it worsens fails or is unknown, and the limits that are broken just above. */
export function searchMaximum(search: WhatIfSearch): SearchedMaximum {
  const { settings } = search;
  if (settings.length === 0) return { outcome: "unknown", reason: "no rule of the policy has a limit that it worsens", binding: [] };
  const found = findFirstBreak<Seen>({
    ...search,
    look: (x, between) => lookAt(search, x, between),
    isBroken: (seen) => seen.isBroken,
    mayBreakBetween: (...between) => openBetween(search, between).length > 0,
    nextLook: (...between) => nextLook(between),
  });
  if (found.kind === "never") {
    if ([...found.first.judged.values()].some(({ passes }) => passes)) return { outcome: "not-reached", binding: [] };
    return { outcome: "unknown", reason: "no rule of the policy has a limit there", binding: [] };
  }
  const binding = bindingLimits(found.seen);
  if (found.kind === "between") return { outcome: "found", heldTo: found.heldTo, binding };
  const outcome = binding.every(({ defect }) => defect) ? "unknown" : "already-broken";
  if (binding.some((one) => one.outcome === "fail" && !one.defect)) return { outcome, binding };
  return { outcome, reason: binding.find(({ reason }) => reason !== undefined)?.reason ?? "nobody knows whether the limits hold", binding };
}

/** Do all limits hold in that scenario? */
export function isHeld(study: NodeStudy, search: WhatIfSearch): boolean {
  for (const said of judgeScenario(study, search.scenario, search.settings, false).rules)
    if (judgementsOf(said, search).some(isBroken)) return false;
  return true;
}

/** What a rule says. Beyond the end of a table it is what it says of the node as it stands, where that breaks the limit of the machine. */
function judgementsOf({ settings, judgements }: RuleJudgements, { asItStands, scenario }: WhatIfSearch): readonly PendingJudgement[] {
  if (!asItStands || !judgements.some(({ isBeyondTable }) => isBeyondTable)) return judgements;
  const own = [...judgeScenario(asItStands, scenario, [settings], false).rules].flatMap((said) => said.judgements).filter(isBroken);
  return judgements.map((one) => (one.isBeyondTable && own.find(({ subject }) => subject === one.subject)) || one);
}

/** What was seen at one value. */
interface Seen {
  /** Undefined where the solver threw. */
  readonly regime: string | undefined;
  /** By the rules that were asked, also where one said nothing; the solver's failure is of no rule that was asked. */
  readonly judged: ReadonlyMap<RuleSettings, RoomOfRule>;
  /** Some limit does not hold there, or nobody knows whether it does. */
  readonly isBroken: boolean;
}

/** What is kept of a rule at one value: the room on each of its subjects, and what does not hold. The rest would hold the whole point as long as the search lasts. */
interface RoomOfRule {
  readonly subjects: readonly string[];
  /** Urgencies, one for each subject [-]. */
  readonly urgencies: Float64Array;
  readonly broken: readonly PendingJudgement[];
  /** Some subject passes. */
  readonly passes: boolean;
}

/** Asks only what may break between the places around it, and all where the model turns to another branch. */
function lookAt(search: WhatIfSearch, x: number, between?: Between<Seen>): Seen {
  const study = search.changed(x);
  const asked = between ? openBetween(search, between) : search.settings;
  const seen = seenIn(search, study, asked);
  if (asked.length === search.settings.length || seen.regime === between?.[0].regime) return seen;
  return seenIn(search, study, search.settings);
}

function seenIn(search: WhatIfSearch, study: NodeStudy, asked: readonly RuleSettings[]): Seen {
  const { point, rules } = judgeScenario(study, search.scenario, asked, false);
  const judged = new Map<RuleSettings, RoomOfRule>();
  for (const said of rules) judged.set(said.settings, roomOf(judgementsOf(said, search)));
  const regime = point instanceof Error ? undefined : study.regime(point);
  return { regime, judged, isBroken: [...judged.values()].some(({ broken }) => broken.length > 0) };
}

function roomOf(judgements: readonly PendingJudgement[]): RoomOfRule {
  return {
    subjects: judgements.map(({ subject }) => subject),
    urgencies: Float64Array.from(judgements, ({ urgency }) => urgency),
    broken: judgements.filter(isBroken),
    passes: judgements.some(({ outcome }) => outcome === "pass"),
  };
}

/**
 * The rules that may be broken between two places: all where the model turns to another branch, else those that have too little room. What was not asked
 * at one of the places was roomy between others around them.
 */
function openBetween({ settings, everyStep }: WhatIfSearch, [one, other]: Between<Seen>): readonly RuleSettings[] {
  if (everyStep === true || one.regime === undefined || one.regime !== other.regime) return settings;
  return settings.filter((rule) => {
    const [here, there] = [one.judged.get(rule), other.judged.get(rule)];
    return here !== undefined && there !== undefined && !isHeldBetween(here, there);
  });
}

function isHeldBetween(here: RoomOfRule, there: RoomOfRule): boolean {
  if (here.subjects.length !== there.subjects.length || there.broken.length > 0) return false;
  return here.subjects.every((subject, i) => {
    return there.subjects[i] === subject && isRoomy(here.urgencies[i] as number, there.urgencies[i] as number);
  });
}

/** Where to look between two places: where the first limit breaks, or, where all hold, up to where all are roomy. Undefined where no margin says so. */
function nextLook([one, other]: Between<Seen>): number | undefined {
  const isHeld = !other.isBroken;
  if (isHeld && one.regime !== other.regime) return undefined;
  let least: number | undefined;
  for (const [rule, { urgencies }] of one.judged) {
    const above = other.judged.get(rule)?.urgencies ?? [];
    for (let i = 0; i < Math.min(urgencies.length, above.length); i++) {
      const share = lookShare(urgencies[i] as number, above[i] as number, isHeld);
      if (share !== undefined) least = Math.min(least ?? share, share);
    }
  }
  return least;
}

/** Where one margin says that the next look should be, as a share of the way; undefined where it says nothing. */
function lookShare(here: number, there: number, isHeld: boolean): number | undefined {
  if (!isHeld) return breakShare(here, there);
  return isRoomy(here, there) ? undefined : roomyShare(here, there);
}

function isBroken({ outcome }: PendingJudgement): boolean {
  return outcome === "fail" || outcome === "unknown";
}

/** Every limit that is broken there: one crossing may be the limit of several rules and subjects. */
function bindingLimits(seen: Seen): BindingLimit[] {
  return [...seen.judged].flatMap(([{ rule }, { broken }]) =>
    broken.map((pending) => ({ rule: rule.id, title: rule.title, ...settled(pending, rule) })),
  );
}

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

/** A limit of a rule that fails or is unknown just beyond a maximum. */
export interface BindingLimit extends Judgement {
  /** Id of the rule, such as `power/breaker-loading`. */
  readonly rule: string;
  /** Requirement of the rule in a few words. */
  readonly title: string;
}

/**
 * End of a search for a maximum. `found`: every limit holds up to the maximum. `already-broken`: a limit fails where the search begins, or is unknown because
 * data end there. `not-reached`: every limit holds where the search ends. `unknown`: no rule has a limit, or the rule has a defect.
 */
export type SearchOutcome = "found" | "already-broken" | "not-reached" | "unknown";

interface SearchedMaximum {
  readonly outcome: SearchOutcome;
  /** Maximum up to which every limit holds. Missing if none was found. */
  readonly heldTo?: number;
  /** Reason why the maximum is unknown, or which data end where the search begins. */
  readonly reason?: string;
  readonly binding: readonly BindingLimit[];
}

/** A search of one what-if: its range, its steps, and the rules that may limit it. */
export interface WhatIfSearch extends Pick<BreakScan<unknown>, "from" | "to" | "step" | "tolerance"> {
  readonly scenario: Scenario;
  readonly settings: readonly RuleSettings[];
  /** Returns the node at one value of the what-if. */
  changed(x: number): NodeStudy;
  /** Node as it is. If it breaks limits without a machine, the search ends where that machine's table ends. @default the search continues while every limit holds without the machine */
  readonly asItStands?: NodeStudy;
  /** Whether every step is solved, whatever the margins are. @default false */
  readonly everyStep?: boolean;
}

/** Lists the rules whose limits a what-if worsens, with their settings by the policy. */
export function limitedBy(given: NodeSnapshot | NodeStudy, policy: PolicyProps, whatIf: WhatIf): readonly RuleSettings[] {
  const { node } = studyOf(given);
  return settingsOf(given, policy).filter(({ rule }) => worsenedBy(rule, node).includes(whatIf));
}

/** Lists the rules that a search uses: those for which the design has something to judge, or all if there are none, so that the search can say why. */
export function searchedRules(settings: readonly RuleSettings[], study: NodeStudy): readonly RuleSettings[] {
  const open = openRules(settings, study);
  return open.length > 0 ? open : settings;
}

/** Searches the highest value of a what-if at which no rule fails or is unknown, and the limits that fail just above it. */
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
    return { outcome: "unknown", reason: "no rule of the policy has a limit in this scenario", binding: [] };
  }
  const binding = bindingLimits(found.seen);
  if (found.kind === "between") return { outcome: "found", heldTo: found.heldTo, binding };
  const outcome = binding.every(({ defect }) => defect) ? "unknown" : "already-broken";
  if (binding.some((one) => one.outcome === "fail" && !one.defect)) return { outcome, binding };
  return { outcome, reason: binding.find(({ reason }) => reason !== undefined)?.reason ?? "whether the limits hold is unknown", binding };
}

/** Returns whether all limits of a search hold in its scenario. */
export function isHeld(study: NodeStudy, search: WhatIfSearch): boolean {
  for (const said of judgeScenario(study, search.scenario, search.settings, false).rules)
    if (judgementsOf(said, search).some(isBroken)) return false;
  return true;
}

/** Returns the judgements of a rule. Beyond the end of a table, they are those on the unchanged node, if it breaks the limit without the machine. */
function judgementsOf({ settings, judgements }: RuleJudgements, { asItStands, scenario }: WhatIfSearch): readonly PendingJudgement[] {
  if (!asItStands || !judgements.some(({ isBeyondTable }) => isBeyondTable)) return judgements;
  const own = [...judgeScenario(asItStands, scenario, [settings], false).rules].flatMap((said) => said.judgements).filter(isBroken);
  return judgements.map((one) => (one.isBeyondTable && own.find(({ subject }) => subject === one.subject)) || one);
}

interface Seen {
  readonly regime: string | undefined;
  /** Margins by rule, for all judged rules, even without a judgement. A failure of the solver belongs to no rule. */
  readonly judged: ReadonlyMap<RuleSettings, RoomOfRule>;
  /** Whether some limit does not hold there, or is unknown. */
  readonly isBroken: boolean;
}

/**
 * The kept results of a rule at one value: the margin on each of its subjects, and the broken limits. To keep more would keep the whole point in memory during
 * the search.
 */
interface RoomOfRule {
  readonly subjects: readonly string[];
  /** Urgencies, one for each subject [-]. */
  readonly urgencies: Float64Array;
  readonly broken: readonly PendingJudgement[];
  readonly passes: boolean;
}

/** Judges only the rules that may break between the two values around it, or all if the branch of the model changes. */
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
 * Returns the rules that may break between two values: all if the branch of the model changes, otherwise those with a small margin. A rule that was not judged
 * at one of them had enough margin between other values around them.
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

/**
 * Returns the next value to judge between two: where the first limit breaks, or, if all hold, up to where all have enough margin. Undefined if no margin tells.
 */
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

/** Returns the next value by one margin, as a share of the way; undefined if the margin does not tell. */
function lookShare(here: number, there: number, isHeld: boolean): number | undefined {
  if (!isHeld) return breakShare(here, there);
  return isRoomy(here, there) ? undefined : roomyShare(here, there);
}

function isBroken({ outcome }: PendingJudgement): boolean {
  return outcome === "fail" || outcome === "unknown";
}

/** Lists every limit that is broken there: several rules and subjects may break at one point. */
function bindingLimits(seen: Seen): BindingLimit[] {
  return [...seen.judged].flatMap(([{ rule }, { broken }]) =>
    broken.map((pending) => ({ rule: rule.id, title: rule.title, ...settled(pending, rule) })),
  );
}

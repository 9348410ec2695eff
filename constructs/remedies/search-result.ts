import type { Change } from "../changes/change";
import { type VariationKind, variationKinds } from "../changes/variations/variation";
import { addUp } from "../plain/add-up";
import type { Finding, Judgement } from "../policy/rule/finding";
import { isAside, keyAfter, keyOf } from "./compared";
import type { Trial } from "./trials";

/** The results of trials for one finding. */
export interface SearchResult {
  readonly target: Finding;
  /** Number of trials in which it was judged. */
  tried: number;
  /** Trials of one change that clear it: for each change the trial with the fewest steps. */
  readonly singles: Trial[];
  /** Trial of two changes that clear it. */
  pair?: Trial;
  /** Trial that moved it most, for each change that moved it. */
  readonly movers: Map<Change, Trial>;
  /** Reason why it is unknown after a change alone with the fewest such steps, for each such change. */
  readonly unknown: Map<Change, string | undefined>;
  /** Trials in which it passes and another finding breaks. */
  readonly breaking: Trial[];
  /** First trial in which it waits for a number of a new part, and no other finding breaks. */
  resting?: Trial;
  /** Trial that came nearest without a pass. */
  furthest?: Trial;
  /** Whether the budget ended before the search. */
  isCutShort: boolean;
}

/** Returns the results of a finding before the first trial. */
export function emptyResult(target: Finding): SearchResult {
  return { target, tried: 0, singles: [], movers: new Map(), unknown: new Map(), breaking: [], isCutShort: false };
}

/** Adds the result of a trial to a finding. Returns whether the trial clears it. */
export function isClearedBy(found: SearchResult, trial: Trial): boolean {
  const { target, breaking, furthest } = found;
  found.tried++;
  const own = trial.own.get(keyOf(target));
  if (requiresLessTime(trial, target)) return false;
  const [step, ...others] = trial.steps;
  if (own?.outcome === "unknown" && step && others.length === 0 && !found.unknown.has(step.change))
    found.unknown.set(step.change, own.reason);
  const isPass = trial.whole?.passing.has(keyOf(target)) === true;
  if (isPass && trial.whole?.breaks.length === 0) return true; // in all promised scenarios, and nothing that held breaks
  if (isPass) breaking.push(trial);
  else if (isResting(trial, target)) found.resting ??= trial;
  else if (leastRoomIn(trial, target) > (furthest ? leastRoomIn(furthest, target) + leastGain(trial, furthest, target) : roomOf(target)))
    found.furthest = trial;
  return false;
}

/** Returns the gain from which a trial counts as nearer: a second change must itself remove a tenth of the shortfall. */
function leastGain(trial: Trial, furthest: Trial, target: Finding): number {
  return trial.steps.length > furthest.steps.length ? -leastShare * roomOf(target) : 0;
}

function isResting(trial: Trial, target: Finding): boolean {
  const after = trial.whole?.breaks.length === 0 ? trial.whole.findings.get(keyAfter(target, trial)) : undefined;
  const changes = trial.steps.map(({ change }) => change);
  return after !== undefined && isAside(after, changes);
}

/** Returns whether a finding has more margin than in earlier trials of the change. */
export function isMovedBy(found: SearchResult, change: Change, trial: Trial): boolean {
  const before = found.movers.get(change);
  const isBetter =
    !requiresLessTime(trial, found.target) && roomIn(trial, found.target) > (before ? roomIn(before, found.target) : roomOf(found.target));
  if (isBetter) found.movers.set(change, trial);
  return isBetter;
}

/** Lists the trials that clear a finding: for each kind of change those with the fewest steps, in the order of the kinds; else the pair. */
export function clearing({ singles, pair }: SearchResult): readonly Trial[] {
  if (singles.length === 0) return pair ? [pair] : [];
  return variationKinds.flatMap((kind) => {
    const ofKind = singles.filter((trial) => trialKind(trial) === kind);
    const fewest = Math.min(...ofKind.map(stepsOf));
    return ofKind.filter((trial) => stepsOf(trial) === fewest);
  });
}

export function trialKind({ steps: [step] }: Trial): VariationKind | undefined {
  return step?.change.kind;
}

/** Adds up the steps of all changes. A step of a change of two numbers counts as two. */
export function stepsOf({ steps }: Pick<Trial, "steps">): number {
  return addUp(steps, (step) => step.steps * (step.change.numbers?.length ?? 1));
}

/** Share of its shortfall by which a trial must move a finding to count as near [-]. */
const leastShare = 0.1;

/** Returns the trial that came nearest without a pass, if it removed a tenth of the shortfall. */
export function nearEnough({ target, furthest }: SearchResult): Trial | undefined {
  const gain = furthest ? leastRoomIn(furthest, target) - roomOf(target) : 0;
  return gain >= -leastShare * roomOf(target) ? furthest : undefined;
}

/** Returns by how much a change moved a finding at most. */
export function gainOf({ movers, target }: SearchResult, change: Change): number {
  const trial = movers.get(change);
  return trial ? roomIn(trial, target) - roomOf(target) : 0;
}

function judgedIn(trial: Trial, target: Finding): Judgement | undefined {
  return trial.own.get(keyOf(target)) ?? trial.whole?.findings.get(keyAfter(target, trial));
}

/** Returns whether a trial gains margin only because less time is required, such as with fewer units that restart one after another: nothing then lasts longer. */
function requiresLessTime(trial: Trial, target: Finding): boolean {
  if (target.bound !== "at-least" || (target.unit !== "s" && target.unit !== "h")) return false;
  const after = judgedIn(trial, target);
  const [gain, lasting] = [Number(after?.margin) - Number(target.margin), Number(after?.value) - Number(target.value)];
  return gain > 0 && lasting < leastShare * gain;
}

/** Returns the margin of a finding in its own scenario, or else its least margin; −∞ if it was not judged. */
function roomIn(trial: Trial, target: Finding): number {
  const judgement = judgedIn(trial, target);
  return judgement ? roomOf(judgement) : Number.NEGATIVE_INFINITY;
}

/** Returns the least known margin of a finding: that of another scenario, if it fails there. */
function leastRoomIn(trial: Trial, target: Finding): number {
  const there = trial.elsewhere.get(keyOf(target));
  return Math.min(roomIn(trial, target), there ? roomOf(there.judgement) : Number.POSITIVE_INFINITY);
}

/** Returns the margin, also of an unknown whose source was not read. For a requirement without a number, 1 if it is met, else 0. */
function roomOf({ margin, outcome }: Pick<Judgement, "margin" | "outcome">): number {
  if (margin !== undefined) return margin;
  if (outcome === "pass") return 1;
  return outcome === "unknown" || outcome === "not-judged" ? Number.NEGATIVE_INFINITY : 0;
}

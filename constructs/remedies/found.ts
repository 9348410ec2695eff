import type { Change } from "../changes/change";
import { type VariationKind, variationKinds } from "../changes/variations/variation";
import { addUp } from "../plain/add-up";
import type { Finding, Judgement } from "../policy/rule/finding";
import { isAside, keyAfter, keyOf } from "./compared";
import type { Trial } from "./trials";

/** What was found for one finding. */
export interface Found {
  readonly target: Finding;
  /** Trials that it was judged in. */
  tried: number;
  /** Trials of one change that clear it: of each change the one with the fewest steps. */
  readonly singles: Trial[];
  /** Two changes that clear it. */
  pair?: Trial;
  /** Of each change that moved it, the trial that moved it most. */
  readonly movers: Map<Change, Trial>;
  /** Of changes after which nobody knows it, why. */
  readonly unknown: Map<Change, string | undefined>;
  /** Trials in which it passes and something else breaks. */
  readonly breaking: Trial[];
  /** The first trial after which it is to be judged once something is stated of a new part, and nothing that held breaks. */
  resting?: Trial;
  /** The trial that came nearest where it does not pass. */
  furthest?: Trial;
  /** The budget ended first. */
  isCutShort: boolean;
}

/** Nothing was tried for it yet. */
export function nothingFound(target: Finding): Found {
  return { target, tried: 0, singles: [], movers: new Map(), unknown: new Map(), breaking: [], isCutShort: false };
}

/** Notes what a trial says of a finding; does it clear it? */
export function isClearedBy(found: Found, trial: Trial): boolean {
  const { target, breaking, furthest } = found;
  found.tried++;
  const own = trial.own.get(keyOf(target));
  if (own?.outcome === "unknown") for (const { change } of trial.steps) found.unknown.set(change, own.reason);
  const isPass = trial.whole?.passing.has(keyOf(target)) === true;
  if (isPass && trial.whole?.breaks.length === 0) return true; // in all promised scenarios, and nothing that held breaks
  if (isPass) breaking.push(trial);
  else if (isResting(trial, target)) found.resting ??= trial;
  else if (leastRoomIn(trial, target) > (furthest ? leastRoomIn(furthest, target) + leastGain(trial, furthest, target) : roomOf(target)))
    found.furthest = trial;
  return false;
}

/** A second change comes nearer only where it takes a tenth of the shortfall away itself. */
function leastGain(trial: Trial, furthest: Trial, target: Finding): number {
  return trial.steps.length > furthest.steps.length ? -leastShare * roomOf(target) : 0;
}

function isResting(trial: Trial, target: Finding): boolean {
  const after = trial.whole?.breaks.length === 0 ? trial.whole.findings.get(keyAfter(target, trial)) : undefined;
  const changes = trial.steps.map(({ change }) => change);
  return after !== undefined && isAside(after, changes);
}

/** Has a finding more room than in the trials of the change before? */
export function isMovedBy(found: Found, change: Change, trial: Trial): boolean {
  const before = found.movers.get(change);
  const isBetter = roomIn(trial, found.target) > (before ? roomIn(before, found.target) : roomOf(found.target));
  if (isBetter) found.movers.set(change, trial);
  return isBetter;
}

/** Trials that clear a finding: of each kind of change those with the fewest steps, in the order of the kinds; else the pair. */
export function clearing({ singles, pair }: Found): readonly Trial[] {
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

/** Of all changes together: of one that changes two numbers each counts for two. */
export function stepsOf({ steps }: Pick<Trial, "steps">): number {
  return addUp(steps, (step) => step.steps * (step.change.numbers?.length ?? 1));
}

/** Share of its shortfall by which a finding has to be moved: less is no help [-]. */
const leastShare = 0.1;

/** The trial that came nearest where the finding does not pass, if it took a tenth of the shortfall away. */
export function nearEnough({ target, furthest }: Found): Trial | undefined {
  const gain = furthest ? leastRoomIn(furthest, target) - roomOf(target) : 0;
  return gain >= -leastShare * roomOf(target) ? furthest : undefined;
}

/** By how much a change moved a finding at most. */
export function gainOf({ movers, target }: Found, change: Change): number {
  const trial = movers.get(change);
  return trial ? roomIn(trial, target) - roomOf(target) : 0;
}

/** Room of a finding in its own scenario, else the least of all; less than any where it is judged in none. */
function roomIn(trial: Trial, target: Finding): number {
  const judgement = trial.own.get(keyOf(target)) ?? trial.whole?.findings.get(keyAfter(target, trial));
  return judgement ? roomOf(judgement) : Number.NEGATIVE_INFINITY;
}

/** The room that is known to be least: in another scenario where it does not pass there. */
function leastRoomIn(trial: Trial, target: Finding): number {
  const there = trial.elsewhere.get(keyOf(target));
  return Math.min(roomIn(trial, target), there ? roomOf(there.judgement) : Number.POSITIVE_INFINITY);
}

/** Margin, also where nobody read the number that it rests on in a source; of what is met or not, one where it is met. */
function roomOf({ margin, outcome }: Pick<Judgement, "margin" | "outcome">): number {
  if (margin !== undefined) return margin;
  if (outcome === "pass") return 1;
  return outcome === "unknown" || outcome === "not-judged" ? Number.NEGATIVE_INFINITY : 0;
}

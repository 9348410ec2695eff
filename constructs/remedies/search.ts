import type { Finding, Judgement } from "../policy/rule/finding";
import type { PossibleChange } from "./changes/change";
import { keyOf } from "./compared";
import type { Trial, Trials } from "./trials";

/** What was found for one finding. */
export interface Found {
  readonly target: Finding;
  /** Trials that clear it: of each change the one with the fewest steps. */
  readonly cleared: Trial[];
  /** Of each change that moved it, the trial that moved it most. */
  readonly movers: Map<PossibleChange, Trial>;
  /** Trials in which it passes and something else breaks. */
  readonly breaking: Trial[];
  /** The budget ended first. */
  isCutShort: boolean;
}

/** A change that is looked at for some findings. */
export interface Candidate {
  readonly change: PossibleChange;
  readonly targets: readonly Finding[];
}

/**
 * Tries every change by one step, which shows what moves which finding; then, step after step, those that go on moving one that they have not cleared. Where no
 * single change clears a finding, pairs of the two that moved it most are tried, the fewest steps of both first.
 */
export function search(trials: Trials, targets: readonly Finding[], candidates: readonly Candidate[]): readonly Found[] {
  const found = new Map(
    targets.map((target): [Finding, Found] => [target, { target, cleared: [], movers: new Map(), breaking: [], isCutShort: false }]),
  );
  singles(trials, candidates, found);
  for (const one of found.values()) if (one.cleared.length === 0 && !one.isCutShort) pairs(trials, one);
  return [...found.values()];
}

function singles(trials: Trials, candidates: readonly Candidate[], found: ReadonlyMap<Finding, Found>): void {
  let open = candidates;
  for (let steps = 1; open.length > 0; steps++) {
    open = open.flatMap(({ change, targets }) => {
      if (steps > change.most) return [];
      const trial = trials.of([{ change, steps }]);
      const asked = targets.flatMap((target) => found.get(target) ?? []);
      if (trial === "spent") for (const one of asked) one.isCutShort = true;
      if (trial === undefined || trial === "spent" || trial.refused !== undefined) return [];
      const left = asked.filter((one) => isToGoOn(one, change, trial)).map(({ target }) => target);
      return left.length > 0 ? [{ change, targets: left }] : [];
    });
  }
}

/** Notes what the trial says of a finding; is the next step of the change worth a trial for it? */
function isToGoOn(found: Found, change: PossibleChange, trial: Trial): boolean {
  const before = found.movers.get(change);
  const room = roomIn(trial, found.target);
  const isBetter = room > (before ? roomIn(before, found.target) : roomOf(found.target));
  if (isBetter) found.movers.set(change, trial);
  if (clears(trial, found.target)) {
    found.cleared.push(trial);
    return false;
  }
  if (passes(trial, found.target)) found.breaking.push(trial);
  return isBetter;
}

/** Do they clear it: it passes in all promised scenarios, and nothing that held breaks? */
export function clears(trial: Trial, target: Finding): boolean {
  return passes(trial, target) && trial.whole?.breaks.length === 0;
}

function passes({ whole }: Trial, target: Finding): boolean {
  return whole?.passing.has(keyOf(target)) === true;
}

/** The fewest steps of both first; of as many those with the fewest of the change that comes first in the order of trials. */
function pairs(trials: Trials, found: Found): void {
  const pair = pairOf(found);
  if (!pair) return;
  const [one, other] = pair;
  for (let sum = 2; sum <= one.most + other.most; sum++) {
    for (let first = Math.max(1, sum - other.most); first <= Math.min(one.most, sum - 1); first++) {
      const trial = trials.of([
        { change: one, steps: first },
        { change: other, steps: sum - first },
      ]);
      if (trial === "spent") found.isCutShort = true;
      if (trial === "spent" || (trial && isDone(found, trial))) return;
    }
  }
}

function isDone(found: Found, trial: Trial): boolean {
  if (clears(trial, found.target)) return found.cleared.push(trial) > 0;
  if (passes(trial, found.target)) found.breaking.push(trial);
  return false;
}

/** The two changes that moved it most, of two props, in the order of trials. */
function pairOf(found: Found): readonly [PossibleChange, PossibleChange] | undefined {
  const inOrder = [...found.movers.keys()];
  const [one, other] = [...inOrder].sort((a, b) => gainOf(found, b) - gainOf(found, a)).reduce<PossibleChange[]>(apart, []);
  if (!one || !other) return undefined;
  return inOrder.indexOf(one) < inOrder.indexOf(other) ? [one, other] : [other, one];
}

/** Two changes of one prop are no pair. */
function apart(chosen: PossibleChange[], change: PossibleChange): PossibleChange[] {
  const isOther = chosen.every(({ prop }) => JSON.stringify(prop) !== JSON.stringify(change.prop));
  return chosen.length < 2 && isOther ? [...chosen, change] : chosen;
}

function gainOf({ movers, target }: Found, change: PossibleChange): number {
  const trial = movers.get(change);
  return trial ? roomIn(trial, target) - roomOf(target) : 0;
}

/** Room of a finding in its own scenario; less than any where it is not judged there. */
export function roomIn(trial: Trial, target: Finding): number {
  const judgement = trial.own.get(keyOf(target));
  return judgement ? roomOf(judgement) : Number.NEGATIVE_INFINITY;
}

/** Margin, or of what is met or not, one where it is met. */
function roomOf({ margin, outcome }: Pick<Judgement, "margin" | "outcome">): number {
  if (outcome === "unknown" || outcome === "not-judged") return Number.NEGATIVE_INFINITY;
  return margin ?? (outcome === "pass" ? 1 : 0);
}

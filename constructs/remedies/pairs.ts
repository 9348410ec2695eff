import type { Change } from "../changes/change";
import { listIds } from "../plain/list-ids";
import type { Path } from "../props/problems/path";
import { type Found, gainOf, isClearedBy } from "./found";
import type { Trial, Trials } from "./trials";

/** Two changes, and the findings that they moved most. */
export interface Pair {
  readonly changes: readonly [Change, Change];
  readonly asked: readonly Found[];
}

/** Of each finding that no change clears the two that moved it most: findings that have the same two are asked together. */
export function pairsOf(found: readonly Found[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const one of found) {
    const changes = one.singles.length === 0 && !one.isCutShort ? pairOf(one) : undefined;
    if (!changes) continue;
    const key = listIds(changes).join(" and ");
    pairs.set(key, { changes, asked: [...(pairs.get(key)?.asked ?? []), one] });
  }
  return [...pairs.values()];
}

/** The fewest steps of both first; of as many those with the fewest of the change that comes first in the order of trials. */
export function tryPair(trials: Pick<Trials, "of">, { changes: [one, other], asked }: Pair): void {
  let open = asked;
  const [least, leastOther] = [one.leastInPairs ?? 1, other.leastInPairs ?? 1];
  for (let sum = least + leastOther; sum <= one.most + other.most; sum++) {
    for (let first = Math.max(least, sum - other.most); first <= Math.min(one.most, sum - leastOther); first++) {
      if (open.length === 0) return;
      const steps = [
        { change: one, steps: first },
        { change: other, steps: sum - first },
      ];
      const trial = trials.of(
        steps,
        open.map(({ target }) => target),
      );
      if (trial === "spent") {
        for (const found of open) found.isCutShort = true;
        return;
      }
      if (trial && trial.refused === undefined) open = open.filter((found) => !isPairFound(found, trial));
    }
  }
}

function isPairFound(found: Found, trial: Trial): boolean {
  const isCleared = isClearedBy(found, trial);
  if (isCleared) found.pair = trial;
  return isCleared;
}

/** The two changes that moved it most, in the order of trials. */
function pairOf(found: Found): readonly [Change, Change] | undefined {
  const inTrialOrder = [...found.movers.keys()];
  const [one, other] = [...inTrialOrder].sort((a, b) => gainOf(found, b) - gainOf(found, a)).reduce<Change[]>(apart, []);
  if (!one || !other) return undefined;
  return inTrialOrder.indexOf(one) < inTrialOrder.indexOf(other) ? [one, other] : [other, one];
}

/** Two changes of one number are no pair, such as a setpoint that rises and falls, or of a part and what is in it, or of one breaker and it with another; more units and larger ones are. */
function apart(chosen: Change[], change: Change): Change[] {
  const isOther = chosen.every(
    (one) => one.kind !== change.kind || !numbersOf(one).some((a) => numbersOf(change).some((b) => isWithin(a, b) || isWithin(b, a))),
  );
  return chosen.length < 2 && isOther ? [...chosen, change] : chosen;
}

function numbersOf({ numbers, prop }: Change): readonly Path[] {
  return numbers ?? [prop];
}

function isWithin(inner: Path, outer: Path): boolean {
  return outer.every((step, i) => inner[i] === step);
}

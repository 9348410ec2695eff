import type { Change } from "../changes/change";
import { listIds } from "../plain/list-ids";
import type { Path } from "../props/problems/path";
import { gainOf, isClearedBy, type SearchResult } from "./search-result";
import type { Trial, Trials } from "./trials";

/** Two changes, and the findings that both moved most. */
interface Pair {
  readonly changes: readonly [Change, Change];
  readonly asked: readonly SearchResult[];
}

/** Lists the pairs to try: for each finding that no single change clears, the two changes that moved it most. Findings with the same two share a pair. */
export function pairsOf(found: readonly SearchResult[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const one of found) {
    const changes = one.singles.length === 0 && !one.isCutShort ? pairOf(one) : undefined;
    if (!changes) continue;
    const key = listIds(changes).join(" and ");
    pairs.set(key, { changes, asked: [...(pairs.get(key)?.asked ?? []), one] });
  }
  return [...pairs.values()];
}

/** Tries a pair, with the fewest steps of both changes first. Of equally many steps, those with the fewest of the first change come first. */
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

function isPairFound(found: SearchResult, trial: Trial): boolean {
  const isCleared = isClearedBy(found, trial);
  if (isCleared) found.pair = trial;
  return isCleared;
}

/** Returns the two changes that moved a finding most, in the order of trials. */
function pairOf(found: SearchResult): readonly [Change, Change] | undefined {
  const inTrialOrder = [...found.movers.keys()];
  const [one, other] = [...inTrialOrder].sort((a, b) => gainOf(found, b) - gainOf(found, a)).reduce<Change[]>(apart, []);
  if (!one || !other) return undefined;
  return inTrialOrder.indexOf(one) < inTrialOrder.indexOf(other) ? [one, other] : [other, one];
}

/** Adds a change to a pair if it changes other numbers. Two changes of one number, or of a part and a part of it, are no pair. More units and larger units are a pair. */
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

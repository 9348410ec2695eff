/** A design by its number, and what it shows: its kinds, and what each law compares of it. */
export interface Shown {
  readonly index: number;
  readonly marks: readonly string[];
  /** Processor time that its laws take [ms]. */
  readonly tookMs: number;
}

/** What a pair of marks is worth that designs already show together, over one that none does [-]. */
const worthAgain = 1 / 4;

/**
 * Designs beside those that are chosen, up to so many in all: each the one that for its time shows most pairs of marks which the others do not, or seldom. Two
 * kinds in one design are what a change of one of them is seen by.
 */
export function filledUp(chosen: readonly number[], shown: readonly Shown[], most: number): readonly number[] {
  const pairs = new Map(shown.map(({ index, marks }) => [index, pairsOf(marks)]));
  const took = new Map(shown.map(({ index, tookMs }) => [index, tookMs]));
  const worth = new Map<string, number>();
  const take = (index: number) => {
    for (const pair of pairs.get(index) ?? []) worth.set(pair, (worth.get(pair) ?? 1) * worthAgain);
    pairs.delete(index);
  };
  const taken = [...chosen];
  for (const index of chosen) take(index);
  while (taken.length < most && pairs.size > 0) {
    const gains = [...pairs].map(([index, of]) => ({
      index,
      gain: of.reduce((sum, pair) => sum + (worth.get(pair) ?? 1), 0) / (took.get(index) ?? 1),
    }));
    const best = gains.reduce((one, other) => (other.gain > one.gain ? other : one));
    taken.push(best.index);
    take(best.index);
  }
  return taken;
}

function pairsOf(marks: readonly string[]): readonly string[] {
  return marks.flatMap((mark, i) => marks.slice(i).map((other) => `${mark}\n${other}`));
}

import { createHash } from "node:crypto";
import type { Mutant } from "./mutants";

/** The same change in each checkout, in the order of the checkouts. */
export type SharedMutant = readonly [tree: Mutant, ...others: Mutant[]];

/** Changes that every checkout has, wherever the expression stands there. What stands at two places of one checkout is left out: nobody knows which is which. */
export function sharedMutants([tree, ...others]: readonly [readonly Mutant[], ...(readonly Mutant[])[]]): readonly SharedMutant[] {
  const elsewhere = others.map(onceByKey);
  return [...onceByKey(tree)].flatMap(([key, mutant]): SharedMutant[] => {
    const same = elsewhere.flatMap((one) => one.get(key) ?? []);
    return same.length === others.length ? [[mutant, ...same]] : [];
  });
}

function onceByKey(mutants: readonly Mutant[]): ReadonlyMap<string, Mutant> {
  const counts = new Map<string, number>();
  for (const { key } of mutants) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(mutants.filter(({ key }) => counts.get(key) === 1).map((mutant) => [mutant.key, mutant]));
}

/** So many changes by seed: one of each file before a second of any. The same seed chooses the same where other files are added. */
export function chosen(mutants: readonly SharedMutant[], seed: number, count: number): readonly SharedMutant[] {
  const taken = new Map<string, number>();
  const byHash = sorted(mutants, (one) => hash(seed, one[0].key));
  const turns = new Map(
    byHash.map((one) => {
      const { path } = one[0];
      const turn = taken.get(path) ?? 0;
      taken.set(path, turn + 1);
      return [one, turn];
    }),
  );
  return sorted(byHash, (one) => String(turns.get(one)).padStart(9, "0")).slice(0, count);
}

/** The same for the same seed and text on every machine. */
export function hash(seed: number, key: string): string {
  return createHash("sha256").update(`${seed}\n${key}`).digest("hex");
}

/** By the text that is given for each; what has the same keeps its order. */
function sorted<T>(all: readonly T[], by: (one: T) => string): readonly T[] {
  const texts = new Map(all.map((one) => [one, by(one)]));
  return [...all].sort((left, right) =>
    (texts.get(left) ?? "") < (texts.get(right) ?? "") ? -1 : texts.get(left) === texts.get(right) ? 0 : 1,
  );
}

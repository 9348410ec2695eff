import type { StatedFact } from "../facts/node-facts";
import { declared } from "../props/source";

/** What is stated, and behind it what its document leaves out: each a declared number of its own, at a path of its own. */
export function withAssumptions(fact: StatedFact): StatedFact[] {
  const { path, source } = fact;
  const { assumed = [], document } = source;
  return [
    fact,
    ...assumed.map(({ name, value, owner }) => ({
      path: `${path}/${name.trim().toLowerCase().replaceAll(/\s+/g, "-")}`,
      source: declared(`${name} ${value}`, owner),
      leftOutBy: document,
    })),
  ];
}

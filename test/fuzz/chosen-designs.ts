import fc from "fast-check";
import { type Given, givens } from "./case";
import chosen from "./chosen-designs.json";

/** The seed of the designs that one is chosen from. */
const designSeed = 20261125;

/** The design of a number. */
export function givenAt(index: number): Given {
  const [given] = fc.sample(givens, { seed: designSeed, path: `${index}`, numRuns: 1 });
  if (!given) throw new Error(`There must be a design ${index}: give a whole number from 0`);
  return given;
}

/** Numbers of the designs that the suite judges: `npm run fuzz -- --choose` chose them. */
export const chosenIndexes: readonly number[] = chosen.map(({ index }) => index);

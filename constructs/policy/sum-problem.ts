import type { Judgement } from "./finding";

/** Rounding of a sum of contributors, as a share of its terms [-]. */
const rounding = 1e-9;

/** What is wrong with contributors that do not add up to the value they explain. */
export function sumProblem({ value, contributors }: Judgement): string | undefined {
  if (value === undefined) return undefined;
  const sum = contributors.reduce((total, part) => total + part.value, 0);
  const size = contributors.reduce((total, part) => total + Math.abs(part.value), Math.max(1, Math.abs(value)));
  if (Math.abs(sum - value) <= rounding * size) return undefined;
  return `the rule's contributors must add up to its value ${value} but give ${sum}: name every part of the value`;
}

import type { Contributor, Judgement } from "./finding";

/** Rounding of a sum of contributors, as a share of its terms [-]. */
const rounding = 1e-9;

/** What is wrong with contributors that do not add up to the value or the limit they explain. */
export function sumProblem({ value, contributors, limit, limitContributors }: Judgement): string | undefined {
  const ofValue = value === undefined ? undefined : difference(contributors, value);
  if (ofValue !== undefined)
    return `the rule's contributors must add up to its value ${value} but give ${ofValue}: name every part of the value`;
  const ofLimit = limit === undefined || limitContributors === undefined ? undefined : difference(limitContributors, limit);
  if (ofLimit !== undefined)
    return `the contributors of the rule's limit must add up to it, ${limit}, but give ${ofLimit}: name every part of the limit`;
  return undefined;
}

/** What the parts give together, where it is not the whole. */
function difference(parts: readonly Contributor[], whole: number): number | undefined {
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const size = parts.reduce((total, part) => total + Math.abs(part.value), Math.max(1, Math.abs(whole)));
  return Math.abs(sum - whole) <= rounding * size ? undefined : sum;
}

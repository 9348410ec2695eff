import type { NodeStudy } from "../../../../studies/node-study";
import { loadShare, type PartLoad } from "./part-load";
import { type SingleLine, singleLine } from "./single-line";

/** A part with its tightest rating. */
interface TightestPart {
  readonly id: string;
  readonly load: PartLoad & { readonly limit: number };
}

/**
 * Returns the single line of the worst promised scenario: with most loads that are not powered and
 * not sheddable, then with the least margin. Undefined where no scenario has a solution.
 */
export function worstSingleLine(study: NodeStudy): SingleLine | undefined {
  let worst: SingleLine | undefined;
  for (const scenario of study.scenarios) {
    const one = scenario.promised ? singleLine(study, scenario) : undefined;
    if (one && (!worst || isWorse(one, worst))) worst = one;
  }
  return worst && { ...worst, isWorst: true };
}

/** Returns the part with the least relative margin. Undefined without a rating. */
export function tightestPart(line: SingleLine): TightestPart | undefined {
  return rated(line)[0];
}

/** Difference below which shares count as equal [-]. */
const rounding = 1e-9;

function isWorse(one: SingleLine, other: SingleLine): boolean {
  const difference = one.unserved.length - other.unserved.length;
  if (difference !== 0) return difference > 0;
  const [shares, others] = [one, other].map((line) => rated(line).map(({ load }) => loadShare(load) ?? 0));
  const first = shares?.findIndex((share, i) => Math.abs(share - (others?.[i] ?? 0)) > rounding * Math.max(1, share)) ?? -1;
  return first >= 0 && (shares?.[first] ?? 0) > (others?.[first] ?? 0);
}

/** Returns the parts with a known rating, the tightest first, without loads that a control holds at the limit. */
function rated({ parts }: SingleLine): TightestPart[] {
  return parts
    .flatMap((part) => [part, ...part.supplies])
    .flatMap(({ id, load }) => (load?.limit === undefined || load.isHeld ? [] : [{ id, load: { ...load, limit: load.limit } }]))
    .sort((a, b) => (loadShare(b.load) ?? 0) - (loadShare(a.load) ?? 0));
}

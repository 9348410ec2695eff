import type { NodeStudy } from "../../../../studies/node-study";
import { loadShare, type PartLoad } from "./part-load";
import { type SingleLine, singleLine } from "./single-line";

/** A part with the rating that it comes nearest to. */
export interface TightestPart {
  readonly id: string;
  readonly load: PartLoad & { readonly limit: number };
}

/**
 * The single line of a node in the worst of the scenarios that its site promises: the one that leaves a load dark which nobody declared sheddable, else the one
 * with the least margin to a rating; of equals the one whose next margin is less, then the first. A scenario without a solution has no numbers to draw and is left
 * out; undefined where none has one.
 */
export function worstSingleLine(study: NodeStudy): SingleLine | undefined {
  let worst: SingleLine | undefined;
  for (const scenario of study.scenarios) {
    const one = scenario.promised ? singleLine(study, scenario) : undefined;
    if (one && (!worst || isWorse(one, worst))) worst = one;
  }
  return worst && { ...worst, isWorst: true };
}

/** The part with the least margin as a share of its rating; undefined where nothing is rated. */
export function tightestPart(line: SingleLine): TightestPart | undefined {
  return rated(line)[0];
}

/** Shares that differ by less are equal but for rounding [-]. */
const rounding = 1e-9;

function isWorse(one: SingleLine, other: SingleLine): boolean {
  const difference = one.unserved.length - other.unserved.length;
  if (difference !== 0) return difference > 0;
  const [shares, others] = [one, other].map((line) => rated(line).map(({ load }) => loadShare(load) ?? 0));
  const first = shares?.findIndex((share, i) => Math.abs(share - (others?.[i] ?? 0)) > rounding * Math.max(1, share)) ?? -1;
  return first >= 0 && (shares?.[first] ?? 0) > (others?.[first] ?? 0);
}

/** Parts with a rating that is known, the tightest first. What a control holds at its limit says nothing. */
function rated({ parts }: SingleLine): TightestPart[] {
  return parts
    .flatMap((part) => [part, ...part.supplies])
    .flatMap(({ id, load }) => (load?.limit === undefined || load.isHeld ? [] : [{ id, load: { ...load, limit: load.limit } }]))
    .sort((a, b) => (loadShare(b.load) ?? 0) - (loadShare(a.load) ?? 0));
}

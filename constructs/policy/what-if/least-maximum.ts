import type { NodeStudy } from "../../studies/node-study";
import { isHeld, type SearchOutcome, type WhatIfSearch } from "./what-if-search";

/**
 * How far a maximum reaches, to be compared: nowhere where a limit is broken already or nobody knows, beyond the search where no limit was reached.
 *
 * @param maximum there when found
 */
export function reachOf(outcome: SearchOutcome, maximum: number | undefined): number {
  return outcome === "not-reached" ? Number.POSITIVE_INFINITY : (maximum ?? Number.NEGATIVE_INFINITY);
}

/**
 * The scenario whose maximum is the least. A scenario is searched only where a limit does not hold at the least so far: one that holds there reaches as far.
 *
 * @param searches by scenario, in the order in which they are asked; all of them change the node alike
 * @param reach the maximum of a scenario by {@link reachOf}
 */
export function leastMaximum(searches: readonly WhatIfSearch[], reach: (scenario: string) => number): string | undefined {
  let least: { readonly scenario: string; readonly reach: number; readonly study: NodeStudy | undefined } | undefined;
  for (const search of searches) {
    if (least && (least.study === undefined || isHeld(least.study, search))) continue;
    const { name } = search.scenario;
    const own = reach(name);
    if (least && own >= least.reach) continue;
    const isSomewhere = own > Number.NEGATIVE_INFINITY;
    least = { scenario: name, reach: own, study: isSomewhere ? search.changed(Math.min(own, search.to)) : undefined }; // solved once for all that are asked
  }
  return least?.scenario;
}

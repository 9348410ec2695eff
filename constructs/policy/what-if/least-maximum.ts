import type { NodeStudy } from "../../studies/node-study";
import { isHeld, type SearchOutcome, type WhatIfSearch } from "./what-if-search";

/**
 * Converts the outcome of a search to a number that can be compared: −∞ if a limit is already broken or unknown, +∞ if no limit was reached.
 *
 * @param maximum the maximum, if one was found
 */
export function reachOf(outcome: SearchOutcome, maximum: number | undefined): number {
  return outcome === "not-reached" ? Number.POSITIVE_INFINITY : (maximum ?? Number.NEGATIVE_INFINITY);
}

/**
 * Finds the scenario with the least maximum. A scenario is searched only if a limit fails at the least maximum so far: otherwise it reaches at least as far.
 *
 * @param searches one for each scenario, in their order; all of them change the node in the same way
 * @param reach returns the maximum of a scenario by {@link reachOf}
 */
export function leastMaximum(searches: readonly WhatIfSearch[], reach: (scenario: string) => number): string | undefined {
  let least: { readonly scenario: string; readonly reach: number; readonly study: NodeStudy | undefined } | undefined;
  for (const search of searches) {
    if (least && (least.study === undefined || isHeld(least.study, search))) continue;
    const { name } = search.scenario;
    const own = reach(name);
    if (least && own >= least.reach) continue;
    const isSomewhere = own > Number.NEGATIVE_INFINITY;
    least = { scenario: name, reach: own, study: isSomewhere ? search.changed(Math.min(own, search.to)) : undefined }; // solved once for all searches
  }
  return least?.scenario;
}

import { remembered } from "../../props/remembered";
import type { NodeStudy } from "../../studies/node-study";
import type { PolicyProps } from "../settings/policy.props";
import { leastMaximum, reachOf } from "./least-maximum";
import { ambientSearch, type MaximumAmbient, searchAmbient } from "./maximum-ambient";
import { limitedBy } from "./what-if-search";

/** Searches the highest outdoor temperature that a node survives in every promised scenario at the hottest climate point: that of the weakest scenario. Undefined if none is promised. */
export function leastMaximumAmbient(study: NodeStudy, policy: PolicyProps): MaximumAmbient | undefined {
  const hotter = limitedBy(study, policy, "hotter-air");
  const names = study.scenarios.flatMap(({ name, climate, promised }) => (climate === "hottest" && promised ? [name] : []));
  const searchOf = remembered((name: string) => ambientSearch(study, name, hotter));
  const ambientOf = remembered((name: string) => searchAmbient(study, searchOf(name)));
  const least = leastMaximum(names.map(searchOf), (name) => {
    const { outcome, maximumC } = ambientOf(name);
    return reachOf(outcome, maximumC);
  });
  return least === undefined ? undefined : ambientOf(least);
}

import { remembered } from "../../props/remembered";
import type { NodeStudy } from "../../studies/node-study";
import type { PolicyProps } from "../settings/policy.props";
import { leastMaximum, reachOf } from "./least-maximum";
import { ambientSearch, type MaximumAmbient, searchAmbient } from "./maximum-ambient";
import { limitedBy } from "./what-if-search";

/** The hottest day that a node stands in every promised scenario at its hottest point: in the scenario that stands least. Undefined where nothing is promised there. */
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

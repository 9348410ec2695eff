import { addUp } from "../../plain/add-up";
import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { type NodeStudy, studyOf } from "../../studies/node-study";
import { leastLoadFactor } from "../../studies/scenarios/changed-load";
import type { Scenario } from "../../studies/scenarios/scenarios";
import { shed } from "../../studies/scenarios/shedding";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { RuleSettings } from "../settings/rule-settings";
import type { MaximumOptions } from "./maximum-ambient";
import { type BindingLimit, limitedBy, type SearchOutcome, searchedRules, searchMaximum, type WhatIfSearch } from "./what-if-search";

/** Largest factor of the search on the load of the design [-]. */
const largestFactor = 10;
const stepFactor = 0.05; // [-]
const toleranceFactor = 0.001; // [-]

/** The highest IT load that a node carries in one scenario. */
export interface MaximumItLoad {
  /** End of the search. */
  readonly outcome: SearchOutcome;
  /** Highest factor on idle and maximum power of every rack up to which every limit holds. Missing if none was found. */
  readonly factor?: number; // [-]
  /** Power of all racks at their inlets at that factor. */
  readonly maximumW?: number; // [W]
  /** Maximum minus the load of the design. Negative if the node fails at its own load. */
  readonly marginW?: number; // [W]
  /** Power of all racks at their inlets, by the design. */
  readonly loadW: number; // [W]
  /** Lowest factor of the search, relative to the load of the design. */
  readonly searchedFromFactor: number; // [-]
  /** Highest factor of the search, relative to the load of the design. */
  readonly searchedToFactor: number; // [-]
  /** Reason why the maximum is unknown. */
  readonly reason?: string;
  /** Limits that set the maximum: they fail at most 0.1 % of the load above it, or where the search begins. Several limits may fail at once. */
  readonly binding: readonly BindingLimit[];
}

/**
 * Searches the highest IT load up to which every limit holds that more load worsens: one factor on idle and maximum power of every rack, with equipment, flows and
 * weather as in the scenario. The search begins without load, or with the load that covers the power supplies' own loss. Waivers and baseline
 * are ignored.
 *
 * @param given a node, or a study of it
 * @param scenarioName name of the scenario, such as `"hottest/healthy"`
 * @throws RangeError when the node has no scenario of that name
 * @throws PropsError when the policy is not valid
 */
export function maximumItLoad(given: NodeSnapshot | NodeStudy, scenarioName: string, options: MaximumOptions = {}): MaximumItLoad {
  const { policy = {}, everyStep = false } = options;
  const study = studyOf(given);
  return searchItLoad(study, {
    ...itLoadSearch(study, scenarioName, searchedRules(limitedBy(study, policy, "more-load"), study)),
    everyStep,
  });
}

export function itLoadSearch(study: NodeStudy, scenarioName: string, settings: readonly RuleSettings[]): WhatIfSearch {
  const scenario = study.scenario(scenarioName);
  return {
    from: leastFactor(study, scenario),
    to: largestFactor,
    step: stepFactor,
    tolerance: toleranceFactor,
    scenario,
    settings,
    changed: (itLoadFactor) => study.whatIf({ itLoadFactor }),
  };
}

/** Computes the least factor at which the power supplies of every rack cover their own loss: in the node, at the load of the climate point, and after shedding. */
function leastFactor(study: NodeStudy, scenario: Scenario): number {
  const there = study.nodeIn(scenario);
  const nodes = compact([study.node, there, "shed" in scenario.state && shed(there).rest]);
  return Math.max(...nodes.map(leastLoadFactor));
}

/** Runs a search for the highest IT load. @param search of the node, by {@link itLoadSearch} */
export function searchItLoad(study: NodeStudy, search: WhatIfSearch): MaximumItLoad {
  const loadW = addUp(study.nodeIn(search.scenario).racks, ({ inletW }) => inletW);
  const range = { loadW, searchedFromFactor: search.from, searchedToFactor: search.to };
  if (loadW === 0) return { outcome: "unknown", ...range, reason: "no rack draws power, so the load cannot be scaled", binding: [] };
  const { outcome, heldTo, reason, binding } = searchMaximum(search);
  return {
    outcome,
    ...(heldTo !== undefined && { factor: heldTo, maximumW: heldTo * loadW, marginW: (heldTo - 1) * loadW }),
    ...range,
    ...defined({ reason }),
    binding,
  };
}

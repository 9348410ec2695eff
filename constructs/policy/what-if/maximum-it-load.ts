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

/** Up to where the search goes, as a factor on the load of the design [-]. */
const largestFactor = 10;
const stepFactor = 0.05; // [-]
const toleranceFactor = 0.001; // [-]

/** The highest IT load of a node in one scenario. */
export interface MaximumItLoad {
  /** Whether a limit was found, and on which side of the search. */
  readonly outcome: SearchOutcome;
  /** Factor on idle and maximum of every rack; there when found. */
  readonly factor?: number; // [-]
  /** Power of all racks at their inlets at that factor. */
  readonly maximumW?: number; // [W]
  /** Maximum less the load of the design: negative where the node is broken as it stands. */
  readonly marginW?: number; // [W]
  /** Power of all racks at their inlets as the design has it. */
  readonly loadW: number; // [W]
  /** Lowest factor of the search, as a share of the load of the design. */
  readonly searchedFromFactor: number; // [-]
  /** Highest factor of the search, as a share of the load of the design. */
  readonly searchedToFactor: number; // [-]
  /** Why nothing is known. */
  readonly reason?: string;
  /** The limits that bind: broken at most 0.1 % of the load above the maximum, or where the search begins. Several when one crossing breaks several. */
  readonly binding: readonly BindingLimit[];
}

/**
 * The highest IT load up to which every limit holds that more load worsens: one factor on idle and maximum of every rack, with equipment, flows and
 * weather as in the scenario. The search begins without load, or with what the power supplies need for themselves. Waivers and baseline accept
 * nothing here.
 *
 * @param given a node, or a study of it
 * @param scenarioName as `"hottest/healthy"`
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

/** What {@link maximumItLoad} searches. */
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

/** Below it the supplies of some rack would not cover their own loss: in the node, at the load of the climate point, or with what is shed. */
function leastFactor(study: NodeStudy, scenario: Scenario): number {
  const there = study.nodeIn(scenario);
  const nodes = compact([study.node, there, "shed" in scenario.state && shed(there).rest]);
  return Math.max(...nodes.map(leastLoadFactor));
}

/** @param search of the node, by {@link itLoadSearch} */
export function searchItLoad(study: NodeStudy, search: WhatIfSearch): MaximumItLoad {
  const loadW = addUp(study.nodeIn(search.scenario).racks, ({ inletW }) => inletW);
  const range = { loadW, searchedFromFactor: search.from, searchedToFactor: search.to };
  if (loadW === 0) return { outcome: "unknown", ...range, reason: "no rack draws power, so a factor on it says nothing", binding: [] };
  const { outcome, heldTo, reason, binding } = searchMaximum(search);
  return {
    outcome,
    ...(heldTo !== undefined && { factor: heldTo, maximumW: heldTo * loadW, marginW: (heldTo - 1) * loadW }),
    ...range,
    ...defined({ reason }),
    binding,
  };
}

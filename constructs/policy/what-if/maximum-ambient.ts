import { defined } from "../../plain/defined";
import { type NodeStudy, studyOf } from "../../studies/node-study";
import { climateDewPointC } from "../../studies/scenarios/changed-ambient";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { PolicyProps } from "../settings/policy.props";
import type { RuleSettings } from "../settings/rule-settings";
import { type BindingLimit, limitedBy, type SearchOutcome, searchedRules, searchMaximum, type WhatIfSearch } from "./what-if-search";

/** Highest temperature of the search, as for the climate points of a site [°C]. */
const warmestC = 70;
/** Lowest temperature of the search, in air so dry that its dew point is unknown [°C]. */
const coldestC = -80;
const stepK = 0.25; // [K]
const toleranceK = 0.01; // [K]

/** Options of the search for a maximum. */
export interface MaximumOptions {
  /** Policy whose rules limit the maximum. @default the core pack */
  readonly policy?: PolicyProps;
  /** Whether every step is solved, even if no limit is near. This is slow, and serves as a comparison. @default false */
  readonly everyStep?: boolean;
}

/** The highest outdoor temperature that a node survives in one scenario. */
export interface MaximumAmbient {
  /** End of the search. */
  readonly outcome: SearchOutcome;
  /** Highest outdoor temperature up to which every limit holds. Missing if none was found. */
  readonly maximumC?: number; // [°C]
  /** Maximum minus the dry bulb of the scenario. Negative if the node fails at its own dry bulb. */
  readonly marginK?: number; // [K]
  /** Dry bulb of the scenario. */
  readonly dryBulbC: number; // [°C]
  /** Lowest outdoor temperature of the search. */
  readonly searchedFromC: number; // [°C]
  /** Highest outdoor temperature of the search. */
  readonly searchedToC: number; // [°C]
  /** Reason why the maximum is unknown, or which data end where the search begins. */
  readonly reason?: string;
  /** Limits that set the maximum: they fail at most 0.01 K above it, or where the search begins. Several limits may fail at once. */
  readonly binding: readonly BindingLimit[];
}

/**
 * Searches the highest dry bulb up to which every limit holds that hotter air worsens. Humidity ratio, pressure, irradiance, utilisation and the state of the
 * equipment stay as in the scenario. The end of data is a limit too. So is the end of the table of a trim chiller or air conditioner, if the node breaks a limit
 * without that machine, there or at its own climate point. The search begins at the dew point, or at the lowest ambient of the air conditioners if that is warmer.
 * Waivers and baseline are ignored.
 *
 * @param given a node, or a study of it
 * @param scenarioName name of the scenario, such as `"hottest/healthy"`
 * @throws RangeError when the node has no scenario of that name
 * @throws PropsError when the policy is not valid
 */
export function maximumAmbient(given: NodeSnapshot | NodeStudy, scenarioName: string, options: MaximumOptions = {}): MaximumAmbient {
  const { policy = {}, everyStep = false } = options;
  const study = studyOf(given);
  return searchAmbient(study, {
    ...ambientSearch(study, scenarioName, searchedRules(limitedBy(study, policy, "hotter-air"), study)),
    everyStep,
  });
}

export function ambientSearch(study: NodeStudy, scenarioName: string, settings: readonly RuleSettings[]): WhatIfSearch {
  const { node } = study;
  const scenario = study.scenario(scenarioName);
  const { climate } = scenario;
  return {
    from: Math.max(climateDewPointC(node.site, climate) ?? coldestC, node.cooling?.airConditioners.minimumAmbientC ?? coldestC),
    to: warmestC,
    step: stepK,
    tolerance: toleranceK,
    scenario,
    settings,
    asItStands: study,
    changed: (dryBulbC) => study.whatIf({ climate, dryBulbC }),
  };
}

/** Runs a search for the highest outdoor temperature. @param search of the node, by {@link ambientSearch} */
export function searchAmbient({ node }: NodeStudy, search: WhatIfSearch): MaximumAmbient {
  const dryBulbC = node.site.climate[search.scenario.climate]?.dryBulbC ?? Number.NaN;
  const { outcome, heldTo, reason, binding } = searchMaximum(search);
  return {
    outcome,
    ...(heldTo !== undefined && { maximumC: heldTo, marginK: heldTo - dryBulbC }),
    dryBulbC,
    searchedFromC: search.from,
    searchedToC: search.to,
    ...defined({ reason }),
    binding,
  };
}

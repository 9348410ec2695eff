import { defined } from "../../plain/defined";
import { type NodeStudy, studyOf } from "../../studies/node-study";
import { climateDewPointC } from "../../studies/scenarios/changed-ambient";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { PolicyProps } from "../settings/policy.props";
import type { RuleSettings } from "../settings/rule-settings";
import { type BindingLimit, limitedBy, type SearchOutcome, searchedRules, searchMaximum, type WhatIfSearch } from "./what-if-search";

/** Up to where the search goes, as the climate points of a site do [°C]. */
const warmestC = 70;
/** Where it begins in air so dry that no dew point is known [°C]. */
const coldestC = -80;
const stepK = 0.25; // [K]
const toleranceK = 0.01; // [K]

/** By which rules a maximum is searched. */
export interface MaximumOptions {
  /** @default the core pack */
  readonly policy?: PolicyProps;
  /** Looks at every step, also where no limit is near: slow, for comparison. @default false */
  readonly everyStep?: boolean;
}

/** The highest outdoor temperature of a node in one scenario. */
export interface MaximumAmbient {
  /** Whether a limit was found, and on which side of the search. */
  readonly outcome: SearchOutcome;
  /** Every limit holds up to it; there when found. */
  readonly maximumC?: number; // [°C]
  /** Maximum less the dry bulb of the scenario: negative where the node is broken as it stands. */
  readonly marginK?: number; // [K]
  /** Dry bulb of the scenario. */
  readonly dryBulbC: number; // [°C]
  /** Lowest outdoor temperature of the search. */
  readonly searchedFromC: number; // [°C]
  /** Highest outdoor temperature of the search. */
  readonly searchedToC: number; // [°C]
  /** Why nothing is known, or which data end where the search begins. */
  readonly reason?: string;
  /** The limits that bind: broken at most 0.01 K above the maximum, or where the search begins. Several when one crossing breaks several. */
  readonly binding: readonly BindingLimit[];
}

/**
 * The highest dry bulb up to which every limit holds that hotter air worsens. Humidity ratio, pressure, irradiance, utilisation and the state of the
 * equipment stay as in the scenario. Ends of data are limits too, and so is the end of the table of a trim chiller or air conditioner where the node breaks a limit
 * without that machine, there or at its own climate point. The search begins at the dew point, or where the air conditioners begin to run if that is warmer.
 * Waivers and baseline accept nothing here.
 *
 * @param given a node, or a study of it
 * @param scenarioName as `"hottest/healthy"`
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

/** What {@link maximumAmbient} searches. */
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

/** @param search of the node, by {@link ambientSearch} */
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

import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { unique } from "../../plain/unique";
import type { NodeStudy } from "../../studies/node-study";
import { type StaircaseLimit, temperatureStaircase } from "../../studies/thermal/temperature-staircase";
import { openRules } from "../evaluate/ask-rule";
import { judgeScenario } from "../evaluate/judge-scenario";
import type { PolicyProps } from "../settings/policy.props";
import type { MaximumAmbient } from "./maximum-ambient";
import type { ScenarioMargins } from "./site-margins";
import { limitedBy } from "./what-if-search";

export interface MarginPoint {
  readonly dryBulbC: number; // [°C]
  /** Supply limit of the racks and the margin to it. Missing if they have none, or if the coolant temperatures are unknown. */
  readonly limit?: StaircaseLimit;
  /** Least relative margin of all limits that hotter air worsens. Missing if one of them is unknown. */
  readonly leastMargin?: number; // [-]
}

/** The margins over the outdoor temperature, in one scenario. */
export interface MarginCurve {
  readonly scenario: string;
  readonly ambient: MaximumAmbient;
  /** Margins at the outdoor temperature of the scenario. */
  readonly own: MarginPoint;
  readonly points: readonly MarginPoint[];
}

const stepK = 0.5; // [K]

/**
 * Solves and judges a scenario at outdoor temperatures half a kelvin apart, at its own and at the highest that it survives. Humidity ratio and all else stay,
 * as in the search for the highest.
 *
 * @param policy the policy by which the site was evaluated
 * @param range first and last outdoor temperature [°C]; never below the temperature at which the search began
 */
export function marginCurve(
  study: NodeStudy,
  policy: PolicyProps,
  { scenario: name, ambient }: ScenarioMargins,
  [from, to]: readonly [number, number],
): MarginCurve {
  const scenario = study.scenario(name);
  const settings = openRules(limitedBy(study, policy, "hotter-air"), study);
  const pointAt = (dryBulbC: number): MarginPoint => {
    const hotter = study.whatIf({ climate: scenario.climate, dryBulbC });
    const { point, rules } = judgeScenario(hotter, scenario, settings);
    const coolant = point instanceof Error ? undefined : point.coolant;
    const limit = coolant?.outcome === "solved" ? temperatureStaircase(hotter.node, coolant).limit : undefined;
    const judged = [...rules]
      .flatMap(({ judgements }) => judgements)
      .filter(({ outcome }) => outcome !== "not-judged" && outcome !== "not-applicable");
    const isKnown = judged.length > 0 && judged.every(({ outcome, margin }) => outcome !== "unknown" && margin !== undefined);
    return defined({
      dryBulbC,
      limit,
      leastMargin: isKnown ? Math.min(...judged.map(({ urgency }) => urgency)) : undefined,
    });
  };
  const first = Math.max(from, ambient.searchedFromC);
  const steps = Array.from({ length: Math.max(0, Math.floor((to - first) / stepK)) + 1 }, (_, i) => first + i * stepK);
  const places = compact([...steps, ambient.dryBulbC, ambient.maximumC]);
  return {
    scenario: name,
    ambient,
    own: pointAt(ambient.dryBulbC),
    points: unique(places)
      .sort((a, b) => a - b)
      .map(pointAt),
  };
}

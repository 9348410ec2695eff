import type { NodeStudy } from "../studies/node-study";
import { type TemperatureStaircase, temperatureStaircase } from "../studies/thermal/temperature-staircase";

/** Where the kelvins go between outdoor air and coolant, and the scenarios in which they go there. */
export interface SharedStaircase {
  /** Scenarios in which it is the same. */
  readonly scenarios: readonly string[];
  /** Temperatures from outdoor air to the racks, step by step. */
  readonly staircase: TemperatureStaircase;
}

/** The staircases of some scenarios. Scenarios that do not touch the coolant share theirs, and one without coolant has none. */
export function sharedStaircases(study: NodeStudy, scenarioNames: readonly string[]): readonly SharedStaircase[] {
  const shared = new Map<string, { readonly scenarios: string[]; readonly staircase: TemperatureStaircase }>();
  for (const name of scenarioNames) {
    const scenario = study.scenario(name);
    const { coolant } = study.point(scenario);
    if (coolant?.outcome !== "solved") continue;
    const staircase = temperatureStaircase(study.nodeIn(scenario), coolant);
    const key = JSON.stringify(staircase);
    const same = shared.get(key);
    if (same) same.scenarios.push(name);
    else shared.set(key, { scenarios: [name], staircase });
  }
  return [...shared.values()];
}

import type { Warmth } from "../../../facts/power/place";
import { defined } from "../../../plain/defined";
import type { ScenarioOutcome } from "../../../policy/evaluate/evaluate";
import { subjectOf } from "../../../policy/judgements/power/limit-judgement";
import type { Site } from "../../../site";
import { warmthsAt } from "../../../studies/electrical/place-temperatures";
import type { NodeStudy } from "../../../studies/node-study";
import { type TemperatureStaircase, temperatureStaircase } from "../../../studies/thermal/temperature-staircase";

/** A place of the design with its own temperature. Its heater and cooler are not modelled and draw no power here. */
export interface PartPlace {
  /** Name of the place. */
  readonly place: string;
  /** Parts there, by the subjects of findings. */
  readonly parts: readonly string[];
  /** Values of the place at each climate point. */
  readonly climates: readonly PlaceAtClimate[];
}

/** A place at a climate point, with everything at work. */
export interface PlaceAtClimate {
  /** Climate point. */
  readonly climate: keyof Site["climate"];
  /** Its temperature, relative or held, by the climate point or else by the place. */
  readonly warmth: Warmth;
  /** Its temperature. Missing where the climate point is unknown. */
  readonly temperatureC?: number; // [°C]
  /** Heat that is lost there. It goes outdoors. */
  readonly lossW?: number; // [W]
  /**
   * The largest loss there in the judged scenarios of the climate point. A battery at rest loses
   * nothing. Missing where no loss is known, and in reports of earlier versions.
   */
  readonly largestLoss?: LossInScenario;
}

/** The loss at a place in one scenario. */
export interface LossInScenario {
  /** Name of the scenario, such as `hottest/healthy`. */
  readonly scenario: string;
  /** Power that is lost as heat. */
  readonly lossW: number; // [W]
}

/**
 * Reports the places of a design at the climate points whose healthy scenario was judged. Empty
 * where all parts are in the room or outdoors.
 */
export function reportPartPlaces(study: NodeStudy, scenarios: readonly ScenarioOutcome[]): readonly PartPlace[] {
  const { node } = study;
  const { places, site } = node;
  if (places.length === 0) return [];
  const solved = scenarios.filter(({ iterations }) => iterations > 0);
  const stateOf = (scenario: string, i: number) => study.point(study.scenario(scenario)).electrical.places?.[i];
  const standing = [...(node.network ?? []), ...node.batteries];
  return places.map(({ name: place }, i) => ({
    place,
    parts: standing.filter((part) => part.place === place).map(({ id }) => subjectOf(id)),
    climates: solved.flatMap(({ name, climate, state }) => {
      const warmth = warmthsAt(places, site.climate[climate] ?? {})[i];
      if (state?.kind !== "healthy" || !warmth) return [];
      const { temperatureC, lossW } = stateOf(name, i) ?? {};
      const lossesW = solved.flatMap((one) => (one.climate === climate ? { scenario: one.name, lossW: stateOf(one.name, i)?.lossW } : []));
      const largestLoss = largest(lossesW);
      return [
        {
          climate,
          warmth,
          ...defined({ temperatureC, lossW, largestLoss }),
        },
      ];
    }),
  }));
}

/** Returns the largest loss. Among equals it returns the first, that of the healthy node. */
function largest(losses: readonly { readonly scenario: string; readonly lossW: number | undefined }[]): LossInScenario | undefined {
  return losses.reduce<LossInScenario | undefined>(
    (most, { scenario, lossW }) => (lossW !== undefined && (!most || lossW > most.lossW) ? { scenario, lossW } : most),
    undefined,
  );
}

/** The temperature steps from outdoor air to coolant, and the scenarios that share them. */
export interface SharedStaircase {
  /** Scenarios with the same staircase. */
  readonly scenarios: readonly string[];
  /** Temperatures from outdoor air to the racks, step by step. */
  readonly staircase: TemperatureStaircase;
}

/** Returns the staircases of scenarios. Scenarios with equal coolant share one, a scenario without coolant has none. */
export function reportStaircases(study: NodeStudy, scenarioNames: readonly string[]): readonly SharedStaircase[] {
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

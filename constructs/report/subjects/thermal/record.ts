import type { Warmth } from "../../../facts/power/place";
import { defined } from "../../../plain/defined";
import type { ScenarioOutcome } from "../../../policy/evaluate/evaluate";
import { subjectOf } from "../../../policy/judgements/power/limit-judgement";
import type { Site } from "../../../site";
import { warmthsAt } from "../../../studies/electrical/place-temperatures";
import type { NodeStudy } from "../../../studies/node-study";
import { type TemperatureStaircase, temperatureStaircase } from "../../../studies/thermal/temperature-staircase";

/** A place of the design with a temperature of its own, as what stands there was judged. What heats and cools it is not modelled: it draws no power. */
export interface PartPlace {
  /** Name of the place. */
  readonly place: string;
  /** What stands there, by the subjects of findings. */
  readonly parts: readonly string[];
  /** What the place is like at each point of the climate. */
  readonly climates: readonly PlaceAtClimate[];
}

/** A place at a climate point with everything at work. */
export interface PlaceAtClimate {
  /** Point of the climate. */
  readonly climate: keyof Site["climate"];
  /** As the climate point states it, else as the place says it. */
  readonly warmth: Warmth;
  /** Missing where nothing is known of the point. */
  readonly temperatureC?: number; // [°C]
  /** What is lost there: heat that leaves outdoors, and that something has to carry off. */
  readonly lossW?: number; // [W]
  /**
   * The most that is lost there in the judged scenarios of the climate point, and in which: a battery at rest loses nothing. Missing where no loss is known, and
   * in reports of earlier versions.
   */
  readonly largestLoss?: LossInScenario;
}

/** What is lost at a place, and in which scenario. */
export interface LossInScenario {
  /** Name of the scenario, as `hottest/healthy`. */
  readonly scenario: string;
  /** Power that is lost here as heat. */
  readonly lossW: number; // [W]
}

/** The places of a design, at the climate points whose healthy scenario was judged; none where all stands in the room or outdoors. */
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

/** The first of the largest: of equal losses that of the healthy node. */
function largest(losses: readonly { readonly scenario: string; readonly lossW: number | undefined }[]): LossInScenario | undefined {
  return losses.reduce<LossInScenario | undefined>(
    (most, { scenario, lossW }) => (lossW !== undefined && (!most || lossW > most.lossW) ? { scenario, lossW } : most),
    undefined,
  );
}

/** Where the kelvins go between outdoor air and coolant, and the scenarios in which they go there. */
export interface SharedStaircase {
  /** Scenarios in which it is the same. */
  readonly scenarios: readonly string[];
  /** Temperatures from outdoor air to the racks, step by step. */
  readonly staircase: TemperatureStaircase;
}

/** The staircases of some scenarios. Scenarios that do not touch the coolant share theirs, and one without coolant has none. */
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

import type { Warmth } from "../facts/power/place";
import type { ScenarioOutcome } from "../policy/evaluate/evaluate";
import { subjectOf } from "../policy/judgements/limit-judgement";
import type { Site } from "../site";
import { warmthsAt } from "../studies/electrical/place-temperatures";
import type { NodeStudy } from "../studies/node-study";

/** A place of the design with a temperature of its own, as what stands there was judged. What heats and cools it is not modelled: it draws no power. */
export interface PartPlace {
  readonly place: string;
  /** What stands there, by the subjects of findings. */
  readonly parts: readonly string[];
  readonly climates: readonly PlaceAtClimate[];
}

/** A place at a climate point with everything at work. */
export interface PlaceAtClimate {
  readonly climate: keyof Site["climate"];
  /** As the climate point states it, else as the place says it. */
  readonly warmth: Warmth;
  /** Missing where nothing is known of the point. */
  readonly temperatureC?: number; // [°C]
  /** What is lost there: heat that leaves outdoors, and that something has to carry off. */
  readonly lossW?: number; // [W]
}

/** The places of a design, at the climate points whose healthy scenario was judged; none where all stands in the room or outdoors. */
export function partPlaces(study: NodeStudy, scenarios: readonly ScenarioOutcome[]): readonly PartPlace[] {
  const { node } = study;
  const { places, site } = node;
  if (places.length === 0) return [];
  const healthy = scenarios.filter(({ state, iterations }) => state?.kind === "healthy" && iterations > 0);
  const standing = [...(node.network ?? []), ...node.batteries];
  return places.map(({ name: place }, i) => ({
    place,
    parts: standing.filter((part) => part.place === place).map(({ id }) => subjectOf(id)),
    climates: healthy.flatMap(({ name, climate }) => {
      const warmth = warmthsAt(places, site.climate[climate] ?? {})[i];
      if (!warmth) return [];
      const { temperatureC, lossW } = study.point(study.scenario(name)).electrical.places?.[i] ?? {};
      return [{ climate, warmth, ...(temperatureC !== undefined && { temperatureC }), ...(lossW !== undefined && { lossW }) }];
    }),
  }));
}

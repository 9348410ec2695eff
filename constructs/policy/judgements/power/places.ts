import { inPlace, type PlaceName } from "../../../facts/power/place";
import { tryById } from "../../../props/by-id";
import type { Source } from "../../../provenance/source";
import { warmthsAt } from "../../../studies/electrical/place-temperatures";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import type { Contributor } from "../../rule/finding";
import type { NodeAtPoint } from "../../rule/rule";

/** Returns the place of an electrical part, if it is a place of the design. */
export function declaredPlaceOf({ places, network = [] }: NodeSnapshot, id: string): PlaceName | undefined {
  if (places.length === 0) return undefined;
  const place = tryById(network, id)?.place;
  return places.some(({ name }) => name === place) ? place : undefined;
}

/** Returns ` in switchgear at 44.0 °C` for an electrical part at a place of the design; nothing for one in the room or outdoors. */
export function standsIn({ node, point }: NodeAtPoint, id: string): string {
  const place = declaredPlaceOf(node, id);
  const state = point.electrical.places?.find(({ name }) => name === place);
  return place && state ? `${inPlace(place)} at ${state.temperatureC.toFixed(1)} °C` : "";
}

/** Returns the source of the temperature of a place of the design; none for the room and outdoor air. */
export function placeSources({ places }: NodeSnapshot, place: PlaceName | undefined): readonly Source[] {
  return places.flatMap(({ name, source }) => (name === place ? [source] : []));
}

/** Lists the parts of the temperature of a place of the design at a point; undefined for the room and outdoor air. */
export function placeContributors({ node, point }: NodeAtPoint, place: PlaceName, celsius: number): readonly Contributor[] | undefined {
  const { site, places } = node;
  const warmth = warmthsAt(places, site.climate[point.scenario.climate] ?? {})[places.findIndex(({ name }) => name === place)];
  if (!warmth) return undefined;
  if (warmth.kind === "held") return [{ name: place, value: celsius }];
  const air = warmth.kind === "above-outside" ? "outdoor air" : "room air";
  return [
    { name: air, value: celsius - warmth.kelvins },
    { name: `${place} above it`, value: warmth.kelvins },
  ];
}

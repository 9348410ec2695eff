import type { PlaceFacts, PlaceName, Warmth } from "../facts/power/place";
import { defaultFact, type StatedFact } from "../provenance/stated-fact";
import type { ParsedPower } from "./power.props";

type ParsedPlace = NonNullable<ParsedPower["places"]>[number];

export function placeFacts({ places = [] }: ParsedPower): PlaceFacts[] {
  return places.map((place) => ({ name: place.name, warmth: warmthOf(place), source: place.source }));
}

function warmthOf({ temperature, aboveOutside, aboveInside }: ParsedPlace): Warmth {
  if (temperature) return { kind: "held", celsius: temperature.celsius };
  return aboveOutside
    ? { kind: "above-outside", kelvins: aboveOutside.kelvins }
    : { kind: "above-inside", kelvins: aboveInside?.kelvins ?? 0 };
}

/** Returns the sources of their temperatures, and the assumption about their heating and cooling. */
export function statedPlaces(places: readonly PlaceFacts[]): StatedFact[] {
  return places.flatMap(({ name, source }) => [
    { path: `power/places/${name}`, source },
    defaultFact(`power/places/${name}/conditioning`, `Heating and cooling of ${name} draw no power, and its heat leaves outdoors`),
  ]);
}

/** Returns the stated places of boards and static transfer switches, by their names. */
export function enclosurePlaces({ boards, staticTransferSwitches = [] }: ParsedPower): ReadonlyMap<string, PlaceName> {
  return new Map(
    [...boards, ...staticTransferSwitches].flatMap(({ name, place }) => (place === undefined ? [] : [[name, place] as const])),
  );
}

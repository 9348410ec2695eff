import type { PlaceFacts, Warmth } from "../../facts/power/place";
import { ownValue } from "../../props/own-value";
import type { ClimatePoint } from "../../site";
import type { PlaceTemperatures } from "../network/elements/place-numbers";

/** Returns the temperatures of the places of a design at a climate point: as the climate point states them, otherwise as the places do. */
export function warmthsAt(places: readonly PlaceFacts[], { placesC }: Pick<ClimatePoint, "placesC">): readonly Warmth[] {
  return places.map(({ name, warmth }) => {
    const celsius = ownValue(placesC, name);
    return celsius === undefined ? warmth : { kind: "held", celsius };
  });
}

/** Returns temperatures by number of the place: the room, outdoors, then the places of the design. */
export function placeTemperatures(warmths: readonly Warmth[], insideC: number, outsideC: number): PlaceTemperatures {
  if (warmths.length === 0) return [insideC, outsideC];
  return [
    insideC,
    outsideC,
    ...warmths.map((warmth) => {
      if (warmth.kind === "held") return warmth.celsius;
      return (warmth.kind === "above-outside" ? outsideC : insideC) + warmth.kelvins;
    }),
  ];
}

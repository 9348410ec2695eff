import type { PlaceFacts, Warmth } from "../../facts/power/place";
import { ownValue } from "../../props/own-value";
import type { ClimatePoint } from "../../site";
import type { PlaceTemperatures } from "../network/elements/place-numbers";

/** How warm the places of a design are at a climate point: as it states it, else as the place has it. */
export function warmthsAt(places: readonly PlaceFacts[], { placesC }: Pick<ClimatePoint, "placesC">): readonly Warmth[] {
  return places.map(({ name, warmth }) => {
    const celsius = ownValue(placesC, name);
    return celsius === undefined ? warmth : { kind: "held", celsius };
  });
}

/** Temperatures by number of the place: the room, outdoors, those of the design. */
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

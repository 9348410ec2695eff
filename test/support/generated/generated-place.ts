import { declareSource, type PowerProps } from "cdktf-edge-node";
import type { Recipe } from "./recipe";

const name = "store";

/** For the UPS and batteries of a recipe: the place of its design, or the room. */
export function placed({ power }: Recipe): { readonly place?: string } {
  return power.place === null ? {} : { place: name };
}

/** The place, where anything stands in it. */
export function placeProps(
  { power }: Recipe,
  { ups = [], batteries = [] }: Pick<PowerProps, "ups" | "batteries">,
): Pick<PowerProps, "places"> {
  if (power.place === null || ups.length + batteries.length === 0) return {};
  const { warmth, kelvins } = power.place;
  const how =
    warmth === "held"
      ? { temperature: `${kelvins} °C` as const }
      : { [warmth === "above outside" ? "aboveOutside" : "aboveInside"]: `${kelvins} K` as const };
  return { places: [{ name, ...how, source: declareSource("generated", "tests") }] };
}

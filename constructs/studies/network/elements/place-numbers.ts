import { everyNodesPlaces, type PlaceName } from "../../../facts/power/place";
import { listNames } from "../../../plain/list-ids";

/** Numbers of the places of every node; the places of the design follow. */
export const insideNumber = 0;
export const outsideNumber = 1;
export const firstOfDesign = everyNodesPlaces.length;

/** Temperature of each place by its number [°C], so that a sweep looks up no names. */
export type PlaceTemperatures = readonly number[];

export function placeNames(declared: readonly { readonly name: PlaceName }[]): readonly PlaceName[] {
  return [...everyNodesPlaces, ...listNames(declared)];
}

/**
 * Returns the number of the place of a part.
 *
 * @throws Error when the network has no such place
 */
export function placeNumber(places: readonly PlaceName[], id: string, place: PlaceName): number {
  const number = places.indexOf(place);
  if (number < 0) throw new Error(`Place "${place}" of "${id}" must be one of the network's (${places.join(", ")}): correct the name`);
  return number;
}

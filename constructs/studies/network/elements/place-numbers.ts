import { everyNodesPlaces, type PlaceName } from "../../../facts/power/place";
import { listNames } from "../../../plain/list-ids";

/** Numbers of the places that every node has; those of the design come after them. */
export const insideNumber = 0;
export const outsideNumber = 1;
export const firstOfDesign = everyNodesPlaces.length;

/** Temperature of each place by its number [°C]: a sweep looks nothing up by a name. */
export type PlaceTemperatures = readonly number[];

/** Names of the places of a network by their numbers. */
export function placeNames(declared: readonly { readonly name: PlaceName }[]): readonly PlaceName[] {
  return [...everyNodesPlaces, ...listNames(declared)];
}

/**
 * Number of the place of a part.
 *
 * @throws Error when the network has no such place
 */
export function placeNumber(places: readonly PlaceName[], id: string, place: PlaceName): number {
  const number = places.indexOf(place);
  if (number < 0) throw new Error(`Place "${place}" of "${id}" must be one of the network's (${places.join(", ")}): correct the name`);
  return number;
}

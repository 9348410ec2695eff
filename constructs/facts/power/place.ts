import type { Source } from "../../provenance/source";

/**
 * Where a part stands: `inside` in the room, `outside` in outdoor air, else the name of a place of the design. What it loses inside becomes heat of the room; anywhere
 * else it leaves the node outdoors.
 */
export type PlaceName = string;

/** How warm a place is: held, or so much above outdoor air or the air of the room. */
export type Warmth =
  | {
      readonly kind: "held";
      /** Temperature. */
      readonly celsius: number;
    } // [°C]
  | {
      /** How the temperature of the place follows. */
      readonly kind: "above-outside" | "above-inside";
      /** How much warmer it is. [K] */
      readonly kelvins: number;
    }; // [K]

/** A place of the design with a temperature of its own. */
export interface PlaceFacts {
  readonly name: string;
  /** Where the climate point states no temperature of it. */
  readonly warmth: Warmth;
  readonly source: Source;
}

/** The places that every node has: the room, and outdoors. */
export const everyNodesPlaces: readonly PlaceName[] = ["inside", "outside"];

/** ` in battery-room` behind a temperature that is not that of the room or of outdoor air; else nothing. */
export function inPlace(place: PlaceName): string {
  return everyNodesPlaces.includes(place) ? "" : ` in ${place}`;
}

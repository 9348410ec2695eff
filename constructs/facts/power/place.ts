import type { Source } from "../../provenance/source";

/**
 * The place of a part: `inside` in the room, `outside` in outdoor air, or the name of a place of the design. Losses inside become heat of the room; elsewhere
 * they leave the node outdoors.
 */
export type PlaceName = string;

/** Temperature of a place: constant, or a rise above outdoor air or the air of the room. */
export type Warmth =
  | {
      readonly kind: "held";
      /** Temperature that is held. [°C] */
      readonly celsius: number;
    } // [°C]
  | {
      /** The temperature that the place follows. */
      readonly kind: "above-outside" | "above-inside";
      /** Temperature rise. [K] */
      readonly kelvins: number;
    }; // [K]

/** A place of the design with its own temperature. */
export interface PlaceFacts {
  readonly name: string;
  /** Its temperature at climate points that do not state it. */
  readonly warmth: Warmth;
  readonly source: Source;
}

/** The places of every node: the room, and outdoors. */
export const everyNodesPlaces: readonly PlaceName[] = ["inside", "outside"];

/** Returns ` in battery-room` behind a temperature that is not that of the room or of outdoor air. Otherwise returns an empty text. */
export function inPlace(place: PlaceName): string {
  return everyNodesPlaces.includes(place) ? "" : ` in ${place}`;
}

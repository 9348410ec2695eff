import { everyNodesPlaces } from "../facts/power/place";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { placeTemperature } from "../props/place-temperature";
import { addProblem } from "../props/problems/add-problem";
import { nameList } from "../props/problems/name-list";
import { propsSchema } from "../props/props-schema";
import { temperatureDifference } from "../props/quantities";
import { type Source, sourceSchema } from "../provenance/source";
import type { TemperatureDifferenceLike, TemperatureLike } from "../units";
import { quotedText } from "../units/shown-text";

/**
 * A place with a temperature of its own, as a battery room or a compartment of switchgear, for parts whose `place` names it. It has one of `temperature`,
 * `aboveOutside` and `aboveInside`; a climate point that states a temperature of it wins there. What heats and cools it is not modelled: that draws no
 * power, and what its parts lose leaves the node outdoors.
 */
export interface PlaceProps {
  /** Unique among places, as `battery-room`. */
  readonly name: string;
  /** Held, whatever the weather. */
  readonly temperature?: TemperatureLike;
  /** So much warmer than outdoor air, at most 80 K. */
  readonly aboveOutside?: TemperatureDifferenceLike;
  /** So much warmer than the air of the room, at most 80 K. */
  readonly aboveInside?: TemperatureDifferenceLike;
  /** Where its numbers come from. */
  readonly source: Source;
}

const warmths = ["temperature", "aboveOutside", "aboveInside"] as const;

/** Our own bound, no standard's: nothing electrical works that much above its surroundings, so a value above it is a slip. */
const largestRiseK = 80; // [K]

const rise = temperatureDifference({
  min: 0,
  max: largestRiseK,
  remedy: "correct the typing slip; a place that is cooler states its temperature, at each climate point where it differs",
});

/** Parses {@link PlaceProps}. */
export const placeSchema = propsSchema<PlaceProps>()({
  name: nameSchema,
  ...optional({ temperature: placeTemperature, aboveOutside: rise, aboveInside: rise }),
  source: sourceSchema,
}).superRefine((place, context) => {
  const given = warmths.filter((one) => place[one] !== undefined);
  if (given.length === 0) {
    addProblem(context, [], `must say how warm it is but says nothing: give one of ${nameList(warmths)}`);
  } else if (given.length > 1)
    addProblem(context, [], `must say how warm it is in one way but has ${given.join(" and ")}: leave out all but one`);
  if (everyNodesPlaces.includes(place.name))
    addProblem(
      context,
      ["name"],
      `must be another than those of the room and of outdoor air but is ${quotedText(place.name)}: name the place as battery-room`,
    );
});

/** Where a part stands: `"inside"`, `"outside"` or a place of the design. {@link placeProblems} compares it with their names. */
export const partPlace = nameSchema.meta({ examples: [...everyNodesPlaces] }); // for editors

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
 * A place with its own temperature for parts whose `place` names it, such as a battery room. It states one of `temperature`, `aboveOutside` and `aboveInside`. A
 * climate point may state another temperature for it. Its own heating and cooling are not modelled: they draw no power, and the losses of its parts leave the node
 * outdoors.
 */
export interface PlaceProps {
  /** Name, unique among places, such as `battery-room`. */
  readonly name: string;
  /** Constant temperature of the place in all weather. */
  readonly temperature?: TemperatureLike;
  /** Temperature above the outdoor air, at most 80 K. */
  readonly aboveOutside?: TemperatureDifferenceLike;
  /** Temperature above the room's air, at most 80 K. */
  readonly aboveInside?: TemperatureDifferenceLike;
  /** Source of its numbers. */
  readonly source: Source;
}

const warmths = ["temperature", "aboveOutside", "aboveInside"] as const;

/** Largest temperature rise of a place, our own bound: nothing electrical works at more above its surroundings. */
const largestRiseK = 80; // [K]

const rise = temperatureDifference({
  min: 0,
  max: largestRiseK,
  remedy: "correct the typing slip; a place that is cooler states its temperature, at each climate point where it differs",
});

export const placeSchema = propsSchema<PlaceProps>()({
  name: nameSchema,
  ...optional({ temperature: placeTemperature, aboveOutside: rise, aboveInside: rise }),
  source: sourceSchema,
}).superRefine((place, context) => {
  const given = warmths.filter((one) => place[one] !== undefined);
  if (given.length === 0) {
    addProblem(context, [], `must state its temperature but does not: add one of ${nameList(warmths)}`);
  } else if (given.length > 1)
    addProblem(context, [], `must state its temperature in one way but has ${given.join(" and ")}: leave out all but one`);
  if (everyNodesPlaces.includes(place.name))
    addProblem(
      context,
      ["name"],
      `must not be the name of the room or of outdoor air but is ${quotedText(place.name)}: choose another name, such as battery-room`,
    );
});

/** Parses the place of a part: `"inside"`, `"outside"` or a place of the design. {@link placeProblems} compares it with their names. */
export const partPlace = nameSchema.meta({ examples: [...everyNodesPlaces] }); // for editors

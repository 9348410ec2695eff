import type { z } from "zod";
import { Angle, type AngleLike } from "../units";
import { addProblem } from "./problems/add-problem";
import { list } from "./problems/list";
import { propsSchema } from "./props-schema";
import { angle } from "./quantities";

/** A corner of a skyline. Between two corners the skyline is straight over the azimuth, and continues through north from the last to the first. */
export interface HorizonPointProps {
  /** Azimuth, clockwise from north, from 0 to below 360°. Each is above the one before. */
  readonly azimuth: AngleLike;
  /** Elevation of the skyline in this direction; below 0 where the site looks down. */
  readonly elevation: AngleLike;
}

/** Most corners of a skyline: more are a survey. Our own bound. */
const mostPoints = 720;

const point = propsSchema<HorizonPointProps>()({
  azimuth: angle({ min: Angle.degrees(0), max: Angle.degrees(360), remedy: "count from north over east: 90 ° is east, 180 ° south" }),
  elevation: angle({ min: Angle.degrees(-90), max: Angle.degrees(89), remedy: "0 ° is level, 90 ° the zenith, always visible" }),
});

/** Parses a skyline: corners in the order of their azimuths. */
export const horizonSchema = list(point)
  .min(1)
  .max(mostPoints)
  .superRefine((points, context) => {
    for (const [i, { azimuth }] of points.entries()) {
      const refuse = (message: string) => addProblem(context, [i, "azimuth"], message);
      const before = points[i - 1]?.azimuth;
      if (azimuth.degrees >= 360)
        refuse(`must be below 360 ° but is ${azimuth}: write 0 ° for north, or 359.99 ° for the foot of a wall there`);
      else if (before && azimuth.degrees === before.degrees)
        refuse(
          `must be above the azimuth before it but is ${azimuth} again: add 0.01 ° for the other side of a wall, or leave one corner out`,
        );
      else if (before && !(azimuth.degrees > before.degrees))
        refuse(`must be above the azimuth before it, ${before}, but is ${azimuth}: sort the corners`);
    }
  });

type ParsedHorizon = z.output<typeof horizonSchema>;

/** Returns the skyline in degrees, in the form of an antenna's mask. */
export function maskOf(horizon: ParsedHorizon): readonly (readonly [azimuthDegrees: number, elevationDegrees: number])[] {
  return horizon.map(({ azimuth, elevation }) => [azimuth.degrees, elevation.degrees] as const);
}

import { z } from "zod";
import { propsSchema } from "../props/props-schema";
import { length, mass } from "../props/quantities";
import type { LengthLike, MassLike } from "../units";

/** A rack as a body. */
export interface FrameProps {
  /** Along the wall that it stands at. */
  readonly width: LengthLike;
  /** From front to rear, doors and cable managers included. */
  readonly depth: LengthLike;
  /** Height of the frame. */
  readonly height: LengthLike;
  /** With all equipment, cables and coolant in it. */
  readonly mass: MassLike;
}

const side = () => length({ positive: true, max: 10, remedy: "no rack is larger, correct the unit" });

/** Parses {@link FrameProps}. */
export const frameSchema = propsSchema<FrameProps>()({
  width: side(),
  depth: side(),
  height: side(),
  mass: mass({ positive: true, max: 20_000, remedy: "no rack is heavier, correct the unit" }),
});

/** Units of 44.45 mm in a rack. */
export interface RackUnitsProps {
  /** Height of the rack in units of 44.45 mm. [U] */
  readonly total: number;
  /** Units that devices take. [U] */
  readonly used: number;
}

/** Parses {@link RackUnitsProps}. */
export const rackUnitsSchema = propsSchema<RackUnitsProps>()({
  total: z.int().min(1).max(100),
  // Half units are sold, thirds are not
  used: z
    .number()
    .min(0)
    .max(1000)
    .multipleOf(0.5, { error: ({ input }) => `must be in whole or half units but is ${input}: round it up` }),
});

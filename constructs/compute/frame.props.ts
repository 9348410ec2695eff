import { z } from "zod";
import { computeRanges } from "../plausibility/compute";
import type { PlausibleRange } from "../plausibility/plausible-range";
import { propsSchema } from "../props/props-schema";
import { length, mass } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import type { LengthLike, LengthText, MassLike } from "../units";

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
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"width" | "depth" | "height" | "mass">;
}

const ranges = computeRanges.frame;
const side = (plausible: PlausibleRange<LengthText>) =>
  length({ positive: true, max: 10, remedy: "no rack is larger, correct the unit", plausible });

/** Parses {@link FrameProps}. */
export const frameSchema = propsSchema<FrameProps>()({
  width: side(ranges.width),
  depth: side(ranges.depth),
  height: side(ranges.height),
  mass: mass({ positive: true, max: 20_000, remedy: "no rack is heavier, correct the unit", plausible: ranges.mass }),
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

import type { z } from "zod";
import { computeRanges } from "../plausibility/compute";
import type { PlausibleRange } from "../plausibility/plausible-range";
import { intBetween, numberBetween } from "../props/between";
import { propsSchema } from "../props/props-schema";
import { length, mass } from "../props/quantities";
import { refuseImplausible, type Unusual } from "../props/unusual";
import type { Length, LengthLike, Mass, MassLike } from "../units";

/** Outer size and mass of a rack. */
export interface FrameProps {
  /** Width along the wall at which it stands. */
  readonly width: LengthLike;
  /** From front to rear, doors and cable managers included. */
  readonly depth: LengthLike;
  /** Height of the frame. */
  readonly height: LengthLike;
  /** Mass with all equipment, cables and coolant. */
  readonly mass: MassLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"width" | "depth" | "height" | "mass">;
}

const ranges = computeRanges.frame;
const side = (plausible: PlausibleRange<Extract<LengthLike, string>>) =>
  length({ positive: true, max: 10, remedy: "no rack is larger, correct the unit", plausible });

/** Mass of a rack for its volume [kg/m³]: our own bounds. An empty frame has some 50, one full of lead-acid cells some 2,000. */
const usualDensity = { least: 10, most: 3000 };

interface ParsedFrame {
  readonly width: Length;
  readonly depth: Length;
  readonly height: Length;
  readonly mass: Mass;
}

/** Refuses frames that are heavier than a block of cells, or lighter than an empty one. */
function refuseOddDensity(frame: ParsedFrame, context: z.RefinementCtx): void {
  const { width, depth, height, mass } = frame;
  const volume = width.metres * depth.metres * height.metres;
  const [least, most] = [usualDensity.least * volume, usualDensity.most * volume];
  if (mass.kilograms >= least && mass.kilograms <= most) return;
  const usual = `${Number(least.toPrecision(3))} to ${Number(most.toPrecision(3))} kg`;
  const size = `${width} × ${depth} × ${height}`;
  const message = `must be ${usual} to be plausible (our own bound: in ${size} an empty frame has some ${Number((50 * volume).toPrecision(2))} kg, one full of lead-acid cells some ${Number((2000 * volume).toPrecision(2))}) but is ${mass}: correct the mass or a side`;
  refuseImplausible(frame, "mass", { message, usual, value: `${mass}` }, context);
}

export const frameSchema = propsSchema<FrameProps>()({
  width: side(ranges.width),
  depth: side(ranges.depth),
  height: side(ranges.height),
  mass: mass({ positive: true, max: 20_000, remedy: "no rack is heavier, correct the unit", plausible: ranges.mass }),
}).superRefine(refuseOddDensity);

/** Units of 44.45 mm in a rack. */
export interface RackUnitsProps {
  /** Height of the rack, in units of 44.45 mm. [U] */
  readonly total: number;
  /** Units that equipment uses. [U] */
  readonly used: number;
}

export const rackUnitsSchema = propsSchema<RackUnitsProps>()({
  total: intBetween(1, 100),
  // Half units are sold, thirds are not.
  used: numberBetween(0, 1000).multipleOf(0.5, { error: ({ input }) => `must be in whole or half units but is ${input}: round it up` }),
});

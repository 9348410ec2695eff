import { propsSchema } from "../props/props-schema";
import { length, mass } from "../props/quantities";
import type { LengthLike, MassLike } from "../units";

/** A rack as a body. */
export interface FrameProps {
  /** Along the wall that it stands at. */
  readonly width: LengthLike;
  /** From front to rear, doors and cable managers included. */
  readonly depth: LengthLike;
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

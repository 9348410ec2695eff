import { powerRanges } from "../plausibility/power";
import { intBetween } from "../props/between";
import { propsSchema } from "../props/props-schema";
import { duration } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { DurationLike } from "../units";

/** How long it takes until something stands in for the grid. */
export interface StandbyProps {
  /** Until the loss is noticed and the load is switched. */
  readonly transfer: DurationLike;
  /** One attempt to start, up to the voltage that takes load. @default that of the slowest genset; not known without one */
  readonly start?: DurationLike;
  /** Attempts that have to fit in, where `start` is given. @default 1 */
  readonly attempts?: number;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"transfer" | "start">;
}

/** Parses {@link StandbyProps}. */
export const standbySchema = propsSchema<StandbyProps>()({
  transfer: duration({ plausible: powerRanges.standby.time }),
  start: duration({ plausible: powerRanges.standby.time }).exactOptional(),
  attempts: intBetween(1, 10).exactOptional(),
  source: sourceSchema,
});

import { powerRanges } from "../plausibility/power";
import { intBetween } from "../props/between";
import { propsSchema } from "../props/props-schema";
import { duration } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { DurationLike } from "../units";

/** Time until gensets or another source replace the grid. */
export interface StandbyProps {
  /** Time until the loss of the grid is detected and the load is switched. */
  readonly transfer: DurationLike;
  /** Time of one start attempt, up to the voltage at which load is taken. @default that of the slowest genset; not known without one */
  readonly start?: DurationLike;
  /** Number of start attempts, where `start` is stated. @default 1 */
  readonly attempts?: number;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"transfer" | "start">;
}

export const standbySchema = propsSchema<StandbyProps>()({
  transfer: duration({ plausible: powerRanges.standby.time }),
  start: duration({ plausible: powerRanges.standby.time }).exactOptional(),
  attempts: intBetween(1, 10).exactOptional(),
  source: sourceSchema,
});

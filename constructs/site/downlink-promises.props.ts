import type { z } from "zod";
import { defined } from "../plain/defined";
import { siteRanges } from "../plausibility/site";
import { optional } from "../props/optional";
import { propsSchema } from "../props/props-schema";
import { duration, ratio } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import type { DurationLike, RatioLike } from "../units";

/** What a site promises of its satellites. */
export interface DownlinkPromisesProps {
  /** Least share of what its antennas could receive that the schedule serves, by value. @default not judged */
  readonly servedShare?: RatioLike;
  /** Longest time without a contact of any of its satellites. @default not judged */
  readonly longestGap?: DurationLike;
  /** Longest time from the end of a contact until its product is delivered. @default not judged */
  readonly latency?: DurationLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"servedShare" | "longestGap" | "latency">;
}

/** Parses {@link DownlinkPromisesProps}. */
export const downlinkPromisesSchema = propsSchema<DownlinkPromisesProps>()(
  optional({
    servedShare: ratio({ positive: true, max: 1, plausible: siteRanges.promises.downlink.servedShare }),
    longestGap: duration({ positive: true, plausible: siteRanges.promises.downlink.longestGap }),
    latency: duration({ positive: true, plausible: siteRanges.promises.downlink.latency }),
  }),
);

/** What is promised of the satellites, in numbers. */
export interface DownlinkPromises {
  /** Least share of the demand. */
  readonly servedShare?: number; // [-]
  /** Longest time without a contact of a satellite. */
  readonly longestGapS?: number; // [s]
  /** Longest time from LOS until a product is delivered. */
  readonly latencyS?: number; // [s]
}

/** The same in numbers, nothing where there is no promise. */
export function downlinkPromises({ servedShare, longestGap, latency }: z.output<typeof downlinkPromisesSchema>): DownlinkPromises {
  return defined({
    servedShare: servedShare?.value,
    longestGapS: longestGap?.seconds,
    latencyS: latency?.seconds,
  });
}

import type { z } from "zod";
import { defined } from "../plain/defined";
import { siteRanges } from "../plausibility/site";
import { optional } from "../props/optional";
import { propsSchema } from "../props/props-schema";
import { duration, ratio } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import type { DurationLike, RatioLike } from "../units";

/** The promises of a site for its satellites. */
export interface DownlinkPromisesProps {
  /** Lowest share, by value, that the contact plan receives of all that its antennas could receive. @default not judged */
  readonly servedShare?: RatioLike;
  /** Longest time without a contact of any one of its satellites. @default not judged */
  readonly longestGap?: DurationLike;
  /** Longest time from the end of a contact until its product is delivered. @default not judged */
  readonly latency?: DurationLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"servedShare" | "longestGap" | "latency">;
}

export const downlinkPromisesSchema = propsSchema<DownlinkPromisesProps>()(
  optional({
    servedShare: ratio({ positive: true, max: 1, plausible: siteRanges.promises.downlink.servedShare }),
    longestGap: duration({ positive: true, plausible: siteRanges.promises.downlink.longestGap }),
    latency: duration({ positive: true, plausible: siteRanges.promises.downlink.latency }),
  }),
);

/** The promises for satellites as numbers. */
export interface DownlinkPromises {
  /** Lowest received share of the demand. */
  readonly servedShare?: number; // [-]
  /** Longest time without a contact of a satellite. */
  readonly longestGapS?: number; // [s]
  /** Longest time from LOS until a product is delivered. */
  readonly latencyS?: number; // [s]
}

/** Returns the promises as numbers, without those that are not made. */
export function downlinkPromises({ servedShare, longestGap, latency }: z.output<typeof downlinkPromisesSchema>): DownlinkPromises {
  return defined({
    servedShare: servedShare?.value,
    longestGapS: longestGap?.seconds,
    latencyS: latency?.seconds,
  });
}

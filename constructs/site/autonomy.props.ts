import { z } from "zod";
import { siteRanges } from "../plausibility/site";
import { propsSchema } from "../props/props-schema";
import { duration } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import type { Duration, DurationLike } from "../units";

/** Times without the grid on each of what stands in for it; one of them at least. */
export interface AutonomyByMeansProps {
  /** On batteries alone, in a steady state, also where there are gensets. @default what bridges until gensets stand; without gensets the longest outage of the grid */
  readonly batteries?: DurationLike;
  /** On the fuel that is on site. @default the longest outage of the grid */
  readonly gensets?: DurationLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"batteries" | "gensets">;
}

/** Time without the grid: on gensets where the design has them, else on batteries; or a time for each. */
export type AutonomyProps = DurationLike | AutonomyByMeansProps;

const byMeans = propsSchema<AutonomyByMeansProps>()({
  batteries: duration({ positive: true, plausible: siteRanges.promises.autonomy }).exactOptional(),
  gensets: duration({ positive: true, plausible: siteRanges.promises.autonomy }).exactOptional(),
}).superRefine(({ batteries, gensets }, context) => {
  if (batteries || gensets) return;
  const message = 'must say a time but says none: give batteries, gensets or both, or one time as "8 h"';
  context.addIssue({ code: "custom", message });
});

/** Parses {@link AutonomyProps}. */
export const autonomySchema = z.union([duration({ positive: true, plausible: siteRanges.promises.autonomy }), byMeans]);

/** The promised times of a site. */
export interface PromisedAutonomy {
  /** By whatever carries the node. */
  readonly autonomyS?: number; // [s]
  /** On batteries alone, also beside gensets. */
  readonly batteryAutonomyS?: number; // [s]
  /** On the fuel that is on site. */
  readonly gensetAutonomyS?: number; // [s]
}

/** A promise in seconds, nothing where there is none. */
export function promisedAutonomy(autonomy: z.output<typeof autonomySchema> | undefined): PromisedAutonomy {
  if (!autonomy) return {};
  if (isTime(autonomy)) return { autonomyS: autonomy.seconds };
  const { batteries, gensets } = autonomy;
  return { ...(batteries && { batteryAutonomyS: batteries.seconds }), ...(gensets && { gensetAutonomyS: gensets.seconds }) };
}

function isTime(autonomy: z.output<typeof autonomySchema>): autonomy is Duration {
  return "seconds" in autonomy;
}

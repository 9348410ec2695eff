import { z } from "zod";
import { defined } from "../plain/defined";
import { siteRanges } from "../plausibility/site";
import { addProblem } from "../props/problems/add-problem";
import { shownValue } from "../props/problems/issue-message";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { duration } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import type { Duration, DurationLike } from "../units";

/** A time on batteries of some loads, while what cools them stands still: heat then has to leave them running until it is back. */
export interface BatteryLoadsProps {
  /** How long batteries carry these loads. */
  readonly for: DurationLike;
  /** `"it"` for racks, receivers and hosts, or the names of devices of the design; a host stands for its rack. What `shedding` switches off is not among them. */
  readonly of: "it" | readonly string[];
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"for">;
}

/** Times without the grid on each of what stands in for it; one of them at least. */
export interface AutonomyByMeansProps {
  /**
   * On batteries alone, also where there are gensets: of all loads in a steady state, or of some: `{ for: "15 min", of: "it" }`.
   * @default what bridges until gensets stand; without gensets the longest outage of the grid
   */
  readonly batteries?: DurationLike | BatteryLoadsProps;
  /** On the fuel that is on site. @default the longest outage of the grid */
  readonly gensets?: DurationLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"batteries" | "gensets">;
}

/** Time without the grid: on gensets where the design has them, else on batteries; or a time for each. */
export type AutonomyProps = DurationLike | AutonomyByMeansProps;

const time = duration({ positive: true, plausible: siteRanges.promises.autonomy });

const named = list(z.string()).min(1, 'must name a load but names none: write "it" for racks, receivers and hosts, or names of devices');

const lists = 'write "it" for racks, receivers and hosts, or names of devices as ["rack-1"]';

function notIt({ input }: { readonly input?: unknown }): string {
  return input === undefined ? `is required: ${lists}` : `must be "it" or a list of names but is ${shownValue(input)}: ${lists}`;
}

const batteryLoads = propsSchema<BatteryLoadsProps>()({
  for: time,
  of: z.union([z.literal("it", { error: notIt }), named], { error: notIt }),
});

const byMeans = propsSchema<AutonomyByMeansProps>()({
  batteries: z.union([time, batteryLoads]).exactOptional(),
  gensets: time.exactOptional(),
}).superRefine(({ batteries, gensets }, context) => {
  if (batteries || gensets) return;
  addProblem(context, [], 'must say a time but says none: give batteries, gensets or both, or one time as "8 h"');
});

/** Parses {@link AutonomyProps}. */
export const autonomySchema = z.union([time, byMeans]);

/** The promised times of a site. */
export interface PromisedAutonomy {
  /** By whatever carries the node. */
  readonly autonomyS?: number; // [s]
  /** On batteries alone, also beside gensets. */
  readonly batteryAutonomyS?: number; // [s]
  /** What batteries carry so long. @default all that is not sheddable */
  readonly batteryLoads?: BatteryLoadsProps["of"];
  /** On the fuel that is on site. */
  readonly gensetAutonomyS?: number; // [s]
}

/** A promise in seconds, nothing where there is none. */
export function promisedAutonomy(autonomy: z.output<typeof autonomySchema> | undefined): PromisedAutonomy {
  if (!autonomy) return {};
  if (isTime(autonomy)) return { autonomyS: autonomy.seconds };
  const { batteries, gensets } = autonomy;
  return { ...(batteries && onBatteries(batteries)), ...defined({ gensetAutonomyS: gensets?.seconds }) };
}

function onBatteries(batteries: Duration | z.output<typeof batteryLoads>): PromisedAutonomy {
  return isTime(batteries)
    ? { batteryAutonomyS: batteries.seconds }
    : { batteryAutonomyS: batteries.for.seconds, batteryLoads: batteries.of };
}

function isTime(said: object): said is Duration {
  return "seconds" in said;
}

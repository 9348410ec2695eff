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

/** A time on batteries for some loads. Their cooling stands still meanwhile, so their heat must not stop them before it returns. */
export interface BatteryLoadsProps {
  /** Time that batteries carry these loads. */
  readonly for: DurationLike;
  /** `"it"` for racks, receivers and hosts, or names of devices of the design; a host counts as its rack. Devices that `shedding` switches off are not included. */
  readonly of: "it" | readonly string[];
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"for">;
}

/** Times without the grid, by what replaces it: batteries, gensets or both. */
export interface AutonomyByMeansProps {
  /**
   * Time on batteries alone, even with gensets: of all loads in a steady state, or of some: `{ for: "15 min", of: "it" }`.
   * @default what bridges until gensets stand; without gensets the longest outage of the grid
   */
  readonly batteries?: DurationLike | BatteryLoadsProps;
  /** Time on gensets with the fuel of a full tank. @default the longest outage of the grid */
  readonly gensets?: DurationLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"batteries" | "gensets">;
}

/** Time without the grid: one time, which gensets carry if there are any, else batteries; or a time for each. */
export type AutonomyProps = DurationLike | AutonomyByMeansProps;

const time = duration({ positive: true, plausible: siteRanges.promises.autonomy });

const named = list(z.string()).min(1, 'must name a load but names none: write "it" for racks, receivers and hosts, or names of devices');

const lists = 'write "it" for racks, receivers and hosts, or names of devices, such as ["rack-1"]';

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
  addProblem(context, [], 'must state a time but has none: add batteries, gensets or both, or write one time like "8 h"');
});

/** Parses {@link AutonomyProps}. */
export const autonomySchema = z.union([time, byMeans]);

/** The promised times of a site without the grid. */
export interface PromisedAutonomy {
  /** Time by batteries or gensets together. */
  readonly autonomyS?: number; // [s]
  /** Time on batteries alone, even with gensets. */
  readonly batteryAutonomyS?: number; // [s]
  /** Loads of the time on batteries. @default all that is not sheddable */
  readonly batteryLoads?: BatteryLoadsProps["of"];
  /** Time on the fuel on site. */
  readonly gensetAutonomyS?: number; // [s]
}

/** Returns a promise in seconds, without times that are not promised. */
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

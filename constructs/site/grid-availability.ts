import { z } from "zod";
import { intBetween } from "../props/between";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";

/** A daily period without the grid, in local standard time. It may pass midnight. */
export interface OutageWindowProps {
  /** Whole hour at which it starts, 0 to 23. */
  readonly fromHour: number;
  /** Length in whole hours, 1 to 24. */
  readonly hours: number;
}

/** Hours with and without the grid: fixed daily periods without it, or a number of hours a day with one outage that a seed places. */
export type GridAvailabilityProps =
  | {
      /** Daily periods without the grid. */
      readonly outages: readonly OutageWindowProps[];
    }
  | {
      /** Hours a day with the grid, 0 to 24. The other hours are one outage at a random time. */
      readonly hoursADay: number;
      /** Seed, a whole number. Another seed makes another year. */
      readonly seed: number;
    };

const outageWindow = propsSchema<OutageWindowProps>()({ fromHour: intBetween(0, 23), hours: intBetween(1, 24) });

/** Parses {@link GridAvailabilityProps}. */
export const gridAvailabilitySchema = z.union([
  z.strictObject({
    outages: list(outageWindow)
      .min(1)
      .superRefine(refuseOverlap, { when: ({ issues }) => issues.length === 0 }),
  }),
  z.strictObject({ hoursADay: intBetween(0, 24), seed: z.int().min(0) }),
]);

/** Refuses windows with a common hour, which is a typing error. */
function refuseOverlap(windows: readonly OutageWindowProps[], context: z.RefinementCtx): void {
  const takenBy = new Map<number, number>();
  for (const [i, { fromHour, hours }] of windows.entries()) {
    const day = Array.from({ length: hours }, (_, hour) => (fromHour + hour) % 24);
    const shared = day.find((hour) => takenBy.has(hour));
    if (shared !== undefined)
      addProblem(
        context,
        [i],
        `must not overlap with outages[${takenBy.get(shared)}] but both have the hour from ${shared} o'clock: join the two or shorten one`,
      );
    for (const hour of day) takenBy.set(hour, i);
  }
}

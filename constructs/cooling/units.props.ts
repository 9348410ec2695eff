import { z } from "zod";
import { intBetween } from "../props/between";
import { type BuiltForProps, builtForShape } from "../props/built-for";
import { addProblem } from "../props/problems/add-problem";

/** Equal units in parallel. */
export interface UnitsProps {
  /** Number of installed units. */
  readonly count: number;
  /** Number of running units. The others are on standby. The first with power starts when a running unit fails or loses power. @default all */
  readonly duty?: number;
}

/** Equal units that draw power. */
export interface PoweredUnitsProps extends UnitsProps, BuiltForProps {
  /** Whether each unit may stop when a feed or the grid is lost. A promised load shedding does not switch it off. @default false */
  readonly sheddable?: boolean;
}

/** The props of {@link UnitsProps}, for the schema of a part that has them. */
export const unitsShape = { count: intBetween(1, 100), duty: intBetween(1, 100).exactOptional() };

/** The props of {@link PoweredUnitsProps}, in the same way. */
export const poweredUnitsShape = { ...unitsShape, ...builtForShape, sheddable: z.boolean().exactOptional() };

/** Refuses `duty` above `count`, for `.superRefine` on parts by name, some of which are units. */
export function refuseDutyAboveCount(parts: object, context: z.RefinementCtx): void {
  for (const [part, units] of Object.entries(parts) as [string, Partial<UnitsProps> | undefined][]) {
    const { count, duty } = units ?? {};
    if (count === undefined || duty === undefined || duty <= count) continue;
    addProblem(
      context,
      [part, "duty"],
      `must be at most the count of ${count} but is ${duty}: only installed units can run, raise the count or lower duty`,
    );
  }
}

import { z } from "zod";

/** Equal units in parallel. */
export interface UnitsProps {
  readonly count: number;
}

/** The props of {@link UnitsProps}, for the schema of a part that has them. */
export const unitsShape = { count: z.int().min(1).max(100) };

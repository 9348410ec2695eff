import { z } from "zod";
import { intBetween } from "./between";
import { addProblem } from "./problems/add-problem";

/** The props of a device for power shortage. */
export interface ShedProps {
  /** Whether it may lose its power when a feed is lost, and without the grid where the site promises shedding. @default false */
  readonly sheddable?: boolean;
  /** Priority from 1 to 9 when power is short: 9 is shed first, 1 last. @default 9 where it is sheddable */
  readonly priority?: number;
}

/** The props of {@link ShedProps}, for the schema of a device that has them. */
export const shedShape = { sheddable: z.boolean().exactOptional(), priority: intBetween(1, 9).exactOptional() };

/** Priority of a sheddable device without its own. */
const firstShed = 9;

interface Parsed {
  readonly sheddable?: boolean | undefined;
  readonly priority?: number | undefined;
}

/** Returns a check for `.superRefine` that refuses a priority of a device that is never shed. */
export function refuseIdlePriority(kind: string) {
  return ({ sheddable, priority }: Parsed, context: z.RefinementCtx): void => {
    if (priority === undefined || sheddable === true) return;
    addProblem(context, ["priority"], `is used only for shedding but the ${kind} is never shed: add sheddable: true, or leave it out`);
  };
}

/** Returns the priority at which it is shed; undefined if it is never shed. */
export function shedPriorityOf({ sheddable, priority = firstShed }: Parsed): { readonly shedPriority?: number } {
  return sheddable ? { shedPriority: priority } : {};
}

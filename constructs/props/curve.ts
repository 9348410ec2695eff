import { z } from "zod";
import type { PlausibleRange } from "../plausibility/plausible-range";
import { numberBetween } from "./between";
import { plausibleNumber } from "./plausible";
import { addProblem } from "./problems/add-problem";
import { shownValue } from "./problems/issue-message";
import { list } from "./problems/list";

/** A published curve: points `[x, y]` in ascending x. The numbers have no units: the prop states what x and y are. */
export type CurveProps = readonly (readonly [x: number, y: number])[];

/** A range of numbers, both ends included. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** Plausible range: a number outside it is refused unless its object states a reason. @default every number within the limits is plausible */
  readonly plausible?: PlausibleRange<number>;
}

export function numberWithin({ min, max, plausible }: NumberRange): z.ZodNumber {
  const number = numberBetween(min, max);
  return plausible ? plausibleNumber(number, plausible) : number;
}

function pointProblem({ code, input }: z.core.$ZodRawIssue): string | undefined {
  if (code !== "invalid_type" || input === undefined) return undefined;
  return `must be a point [x, y] but is ${shownValue(input)}: write two numbers in brackets, such as [0, 1]`;
}

/** Returns the schema of a curve with at least one point, x strictly ascending, both within their bounds. */
export function curveSchema(bounds: { readonly x: NumberRange; readonly y: NumberRange }) {
  const point = z.tuple([numberWithin(bounds.x), numberWithin(bounds.y)], { error: pointProblem }).readonly();
  return list(point)
    .min(1)
    .superRefine((points, context) => {
      for (const [i, [x]] of points.entries()) {
        const before = points[i - 1];
        if (before && !(x > before[0])) {
          addProblem(context, [i, 0], `must be above the x of the point before, ${before[0]}, but is ${x}: sort the points, each x once`);
        }
      }
    })
    .readonly();
}

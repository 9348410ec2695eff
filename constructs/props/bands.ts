import { z } from "zod";
import { type NumberRange, numberWithin } from "./curve";
import { addProblem } from "./problems/add-problem";
import { list } from "./problems/list";

/** A published table of bands: `[from, to, value]`, ascending. Each value holds between its borders; on a shared border the lower band holds. */
export type BandsProps = readonly (readonly [from: number, to: number, value: number])[];

/** Returns the schema of bands: at least one, each with `from` below `to`, and without overlaps. */
export function bandsSchema(bounds: { readonly x: NumberRange; readonly value: NumberRange }) {
  const border = numberWithin(bounds.x);
  return list(z.tuple([border, border, numberWithin(bounds.value)]).readonly())
    .min(1)
    .superRefine((bands, context) => {
      for (const [i, [from, to]] of bands.entries()) {
        if (!(from < to)) addProblem(context, [i], `must start below its end but goes from ${from} to ${to}: swap the two or correct one`);
        const before = bands[i - 1];
        if (before && !(from >= before[1]))
          addProblem(
            context,
            [i, 0],
            `must begin at or above ${before[1]}, where the band before ends, but starts at ${from}: sort the bands, none may overlap another`,
          );
      }
    })
    .readonly();
}

import type { z } from "zod";
import { addProblem } from "../props/problems/add-problem";
import type { ApparentPower, Power, Temperature } from "../units";

/** Reports an active power above the apparent power. */
export function ratedPowerProblems(
  { ratedPower, ratedApparentPower }: { readonly ratedPower: Power; readonly ratedApparentPower: ApparentPower },
  context: z.RefinementCtx,
): void {
  if (ratedPower.watts <= ratedApparentPower.voltAmperes) return;
  addProblem(
    context,
    ["ratedPower"],
    `must be at most the rated apparent power of ${ratedApparentPower} but is ${ratedPower}: swap the two or correct one`,
  );
}

/** Reports an invalid range of ambient temperature. */
export function ambientProblems(
  { ambient: { minimum, maximum } }: { readonly ambient: { readonly minimum: Temperature; readonly maximum: Temperature } },
  context: z.RefinementCtx,
): void {
  if (minimum.kelvins < maximum.kelvins) return;
  addProblem(context, ["ambient"], `must have its minimum below its maximum but is ${minimum} to ${maximum}: swap the two or correct one`);
}

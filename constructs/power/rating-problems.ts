import type { z } from "zod";
import { addProblem } from "../props/problems/add-problem";
import type { ApparentPower, Power, Temperature } from "../units";

/** Active power of a rating above its apparent power. */
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

/** A published range of ambient temperature that is none. */
export function ambientProblems(
  { ambient: { minimum, maximum } }: { readonly ambient: { readonly minimum: Temperature; readonly maximum: Temperature } },
  context: z.RefinementCtx,
): void {
  if (minimum.kelvins < maximum.kelvins) return;
  addProblem(context, ["ambient"], `must have its minimum below its maximum but is ${minimum} to ${maximum}: swap the two or correct one`);
}

import { z } from "zod";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { pressure } from "../props/quantities";
import { type Source, sourceSchema } from "../provenance/source";
import type { PressureLike } from "../units";
import { quotedText } from "../units/shown-text";

/** One filter stage in the air of each air conditioner. */
export interface AirFilterProps {
  /** Filter class from its label: `"ISO ePM1 60 %"` and `"ISO Coarse 70 %"` (ISO 16890), or `"G4"`, `"M5"`, `"F7"` (EN 779). */
  readonly class: string;
  /** Pressure drop when new, at the unit's air flow. */
  readonly initialDrop: PressureLike;
  /** Pressure drop at which the filter is replaced, at the same air flow. */
  readonly finalDrop: PressureLike;
  /** Source of its numbers. */
  readonly source: Source;
}

const filterClass = /^(?:G[1-4]|M[56]|F[7-9]|ISO (?:Coarse|ePM10|ePM2[.,]5|ePM1) >?\d{1,2} ?%)$/;
const drop = () => pressure({ positive: true, max: 5000, remedy: "state the value of its data sheet, in Pa" });

export const airFilterSchema = propsSchema<AirFilterProps>()({
  class: z.string().regex(filterClass, {
    error: ({ input }) =>
      `must be a class of ISO 16890 or EN 779 but is ${quotedText(`${input}`)}: write it like "ISO ePM1 60 %", "ISO Coarse 70 %" or "F7"`,
  }),
  initialDrop: drop(),
  finalDrop: drop(),
  source: sourceSchema,
}).superRefine(({ initialDrop, finalDrop }, context) => {
  if (finalDrop.pascals > initialDrop.pascals) return;
  addProblem(context, ["finalDrop"], `must be above the drop when new of ${initialDrop} but is ${finalDrop}: swap the two or correct one`);
});

import { z } from "zod";
import type { Frequency, FrequencyLike } from "../units";
import { eachOnce } from "./name";
import { addProblem } from "./problems/add-problem";
import { list } from "./problems/list";
import { frequency } from "./quantities";
import type { Bounds } from "./quantity-schema";

/** The frequencies for which a part is built: `"50 Hz"` or `["50 Hz", "60 Hz"]`. */
export type NominalFrequencyProps = FrequencyLike | readonly FrequencyLike[];

/** Nominal frequencies of public grids and their equipment. */
export const nominalBounds: Bounds<Frequency> = { min: 45, max: 65, remedy: "public grids have 50 Hz or 60 Hz" };

const frequencies = list(frequency(nominalBounds)).superRefine((given, context) => {
  if (given.length === 0)
    addProblem(
      context,
      [],
      'must have at least one frequency but has none: write it like "50 Hz", or leave the prop out if it is not known',
    );
  eachOnce<Frequency>("frequency", String)(given, context);
});

/** Returns the schema of {@link NominalFrequencyProps}. */
export function nominalFrequency() {
  return z.union([frequency(nominalBounds), frequencies]);
}

/** Returns parsed nominal frequencies [Hz]. */
export function nominalHertz(given: Frequency | readonly Frequency[]): readonly number[] {
  return [given].flat().map(({ hertz }) => hertz);
}

import { RadioFrequency, type RadioFrequencyLike } from "../units";
import { addProblem } from "./problems/add-problem";
import { propsSchema } from "./props-schema";
import { radioFrequency } from "./quantities";

/** Radio frequencies from the lower to the higher one, both included. */
export interface RadioBandProps {
  /** Lowest frequency. */
  readonly minimum: RadioFrequencyLike;
  /** Highest frequency. */
  readonly maximum: RadioFrequencyLike;
}

/** Parses an end of a band: from short waves to the end of the spectrum that satellites may use. */
const edge = radioFrequency({
  min: RadioFrequency.megahertz(1),
  max: RadioFrequency.gigahertz(300),
  remedy: "satellites send from some 100 MHz to 50 GHz",
});

export const radioBandSchema = propsSchema<RadioBandProps>()({ minimum: edge, maximum: edge }).superRefine(
  ({ minimum, maximum }, context) => {
    if (minimum.hertz < maximum.hertz) return;
    addProblem(context, [], `must have its minimum below its maximum but is ${minimum} to ${maximum}: swap the two or correct one`);
  },
);

/** Returns a parsed band as a pair [Hz]. */
export function bandHzOf({
  minimum,
  maximum,
}: {
  readonly minimum: RadioFrequency;
  readonly maximum: RadioFrequency;
}): readonly [min: number, max: number] {
  return [minimum.hertz, maximum.hertz];
}

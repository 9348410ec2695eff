import { z } from "zod";
import type { Frequency, FrequencyLike } from "../units";
import { frequency, voltage } from "./quantities";

/** Frequencies from the lower to the higher one. */
export interface FrequencyRangeProps {
  /** Lowest frequency. */
  readonly minimum: FrequencyLike;
  /** Highest frequency. */
  readonly maximum: FrequencyLike;
}

/** Schema of {@link FrequencyRangeProps}. */
export function frequencyRange(bounds: Parameters<typeof frequency>[0] = {}) {
  return z.strictObject({ minimum: frequency(bounds), maximum: frequency(bounds) }).superRefine(({ minimum, maximum }, context) => {
    if (!(minimum.hertz < maximum.hertz)) {
      const message = `must have its minimum below its maximum but is ${minimum} to ${maximum}: swap the two or correct one`;
      context.addIssue({ code: "custom", message });
    }
  });
}

/** A parsed range as a pair [Hz]. */
export function hertzOf({
  minimum,
  maximum,
}: {
  readonly minimum: Frequency;
  readonly maximum: Frequency;
}): readonly [min: number, max: number] {
  return [minimum.hertz, maximum.hertz];
}

/** Schema of the voltages that a device runs on: the lower one first. */
export function voltageRange() {
  return z
    .strictObject({ minimum: voltage({ min: 0 }), maximum: voltage({ positive: true }) })
    .superRefine(({ minimum, maximum }, context) => {
      if (!(minimum.volts < maximum.volts)) {
        const message = `must have its minimum below its maximum but is ${minimum} to ${maximum}: swap the two or correct one`;
        context.addIssue({ code: "custom", message });
      }
    });
}

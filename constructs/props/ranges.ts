import type { PlausibleRange } from "../plausibility/plausible-range";
import type { Frequency, FrequencyLike, TemperatureLike, VoltageLike } from "../units";
import { addProblem } from "./problems/add-problem";
import { frequency, temperature, voltage } from "./quantities";
import { objectWithUnusual, type Unusual } from "./unusual";

/** A range of frequencies. */
export interface FrequencyRangeProps {
  /** Lowest frequency. */
  readonly minimum: FrequencyLike;
  /** Highest frequency. */
  readonly maximum: FrequencyLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"minimum" | "maximum">;
}

/** Returns the schema of {@link FrequencyRangeProps}. */
export function frequencyRange(bounds: Parameters<typeof frequency>[0] = {}) {
  return objectWithUnusual({ minimum: frequency(bounds), maximum: frequency(bounds) }).superRefine(({ minimum, maximum }, context) => {
    if (!(minimum.hertz < maximum.hertz))
      addProblem(context, [], `must have its minimum below its maximum but is ${minimum} to ${maximum}: swap the two or correct one`);
  });
}

/** Returns a parsed range as a pair [Hz]. */
export function hertzOf({
  minimum,
  maximum,
}: {
  readonly minimum: Frequency;
  readonly maximum: Frequency;
}): readonly [min: number, max: number] {
  return [minimum.hertz, maximum.hertz];
}

/** Returns the schema of a device's voltage range, the lower end first. */
export function voltageRange(plausible: PlausibleRange<Extract<VoltageLike, string>>) {
  return objectWithUnusual({ minimum: voltage({ min: 0, plausible }), maximum: voltage({ positive: true, plausible }) }).superRefine(
    ({ minimum, maximum }, context) => {
      if (!(minimum.volts < maximum.volts))
        addProblem(context, [], `must have its minimum below its maximum but is ${minimum} to ${maximum}: swap the two or correct one`);
    },
  );
}

/** Returns the schema of the air that a part tolerates, from the coldest to the warmest. */
export function airRange(plausible: PlausibleRange<Extract<TemperatureLike, string>>) {
  return objectWithUnusual({ minimum: temperature({ plausible }), maximum: temperature({ plausible }) });
}

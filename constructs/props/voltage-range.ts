import { z } from "zod";
import { voltage } from "./quantities";

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

import { powerRanges } from "../plausibility/power";
import { current, lineToLineVoltage } from "./quantities";
import { frequencyRange } from "./ranges";

/** Parses a voltage between two lines of a low-voltage supply. */
export const lowVoltage = lineToLineVoltage({ positive: true, plausible: powerRanges.lowVoltage });

export const faultCurrent = current({ positive: true, plausible: powerRanges.faultCurrent });

export const inputFrequency = frequencyRange({ plausible: powerRanges.inputFrequency });

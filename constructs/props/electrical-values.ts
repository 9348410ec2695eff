import { powerRanges } from "../plausibility/power";
import { current, lineToLineVoltage } from "./quantities";
import { frequencyRange } from "./ranges";

/** Voltage between two lines of a low-voltage supply. */
export const lowVoltage = lineToLineVoltage({ positive: true, plausible: powerRanges.lowVoltage });

/** What flows into a fault, or may. */
export const faultCurrent = current({ positive: true, plausible: powerRanges.faultCurrent });

/** Frequencies that a device takes at its input. */
export const inputFrequency = frequencyRange({ plausible: powerRanges.inputFrequency });

import { estimateRange } from "./plausible-range";

/** Sound power of a machine, whatever it is. */
export const machineSound = estimateRange("10 dB(A)", "140 dB(A)", "from a whisper to a jet engine");

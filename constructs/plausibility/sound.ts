import { estimateRange } from "./plausible-range";

/** Plausible range of any machine's sound power. */
export const machineSound = estimateRange("10 dB(A)", "140 dB(A)", "from a whisper to a jet engine");

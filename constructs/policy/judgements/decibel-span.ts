/** Margins of different units are compared as shares: of a margin in decibels 10 dB, a power ten times as high, are the whole. Our own. */
export const decibelSpan = 10; // [dB]

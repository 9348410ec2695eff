/** The span by which margins in dB are compared with margins of other units: 10 dB, a power ten times as high. Our own choice. */
export const decibelSpan = 10; // [dB]

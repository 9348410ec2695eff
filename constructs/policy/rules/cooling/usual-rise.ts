/**
 * Rise of a coolant loop that counts as the whole when a margin in K is compared with one in W or A [K]: the 10 K of the usual 1.5 L/min/kW, OCP
 * guidance as quoted by STULZ, cdu-specifications-for-liquid-cooling. It orders margins and decides no outcome.
 */
export const usualRiseK = 10;

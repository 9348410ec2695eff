/** Rise of a coolant loop that counts as the whole when a margin in K is compared with one in W or A [K], ASHRAE TC 9.9: 10 K at 1.5 L/min/kW. */
export const usualRiseK = 10;

/** The intervals of a pass: each of 1 s, the last as long as what is left. */
export interface PassIntervals {
  /** Middle of each, from AOS. */
  readonly middlesS: Float64Array; // [s]
  readonly lastLengthS: number; // [s] 0 without any
}

/** Longest pass that is cut into seconds [s]: 31 days, longer than any window that is planned. */
const longestS = 31 * 86_400;

/**
 * The intervals over which the volume of a pass is summed, and the instants at which its track has to be known.
 *
 * @equation ⌈duration⌉ intervals of 1 s from AOS, the last duration − ⌈duration⌉ + 1 long; middles halfway
 * @validity 0 s to 31 days
 * @source midpoint rule
 * @param durationS from AOS to LOS [s]
 */
export function passIntervals(durationS: number): PassIntervals {
  if (!(durationS >= 0 && durationS <= longestS))
    throw new RangeError(`Duration of a pass must lie between 0 s and 31 days but is ${durationS} s: cut it into contacts`);
  const count = Math.ceil(durationS);
  const lastLengthS = count === 0 ? 0 : durationS - (count - 1);
  const middlesS = new Float64Array(count);
  for (let i = 0; i < count; i++) middlesS[i] = i + (i === count - 1 ? lastLengthS : 1) / 2;
  return { middlesS, lastLengthS };
}

/**
 * Makes random numbers that are the same on every machine: each seed has one sequence.
 *
 * @equation mulberry32: state += 0x6D2B79F5; t = imul(s ^ s>>>15, 1|s); t ^= t + imul(t ^ t>>>7, 61|t); u = (t ^ t>>>14)/2³²
 * @validity seed a whole number of 32 bits; 0 ≤ u < 1
 * @source T. Ettinger, mulberry32, public domain, 2017
 * @returns a function that draws the next number
 */
export function mulberry32(seed: number): () => number {
  if (!Number.isInteger(seed)) throw new RangeError(`Seed must be a whole number but is ${seed}: give one, any will do`);
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

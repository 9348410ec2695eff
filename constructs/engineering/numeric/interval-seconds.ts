const msPerSecond = 1000;

/** Part of a second at the end of an interval that counts as rounding [s]. */
const rounding = 1e-6;

interface Seconds {
  /** Middle of each part, since 1970 UTC. */
  readonly middlesMs: Float64Array; // [ms]
  /** Length of each part: 1 s, the last part shorter. */
  readonly lengthsS: Float64Array; // [s]
}

/**
 * Lists the instants of each second of an interval, including its beginning and its end.
 *
 * @equation aos, aos + 1 s, …, los
 * @validity an interval that ends after it begins
 * @source definition
 * @throws RangeError for an interval that ends before it begins
 * @returns since 1970 UTC [ms]
 */
export function everySecondMs(aosMs: number, losMs: number): Float64Array {
  const whole = wholeSeconds(aosMs, losMs);
  return Float64Array.from({ length: whole + 1 }, (_, i) => (i === whole ? losMs : aosMs + i * msPerSecond));
}

/**
 * Splits an interval into parts of 1 s from its beginning.
 *
 * @equation [aos + i, aos + i + 1], the last ends with the interval
 * @validity an interval that ends after it begins
 * @source midpoint rule, whose parts these are
 * @throws RangeError for an interval that ends before it begins
 */
export function secondsOf(aosMs: number, losMs: number): Seconds {
  const parts = wholeSeconds(aosMs, losMs);
  const lengthsS = new Float64Array(parts).fill(1);
  if (parts > 0) lengthsS[parts - 1] = (losMs - aosMs) / msPerSecond - (parts - 1);
  return { middlesMs: lengthsS.map((length, i) => aosMs + (i + length / 2) * msPerSecond), lengthsS };
}

function wholeSeconds(aosMs: number, losMs: number): number {
  if (!(losMs >= aosMs && losMs < Number.POSITIVE_INFINITY))
    throw new RangeError(`Interval must end after ${aosMs} ms but ends at ${losMs} ms: pass an end after its beginning`);
  return Math.ceil((losMs - aosMs) / msPerSecond - rounding);
}

import { addUp } from "../../plain/add-up";
/** Amount of data that arrives at a constant rate from one instant to another. A negative amount leaves. */
export interface Ramp {
  readonly fromS: number; // [s]
  readonly toS: number; // [s]
  readonly bytes: number; // [B]
}

/** Amount of data that is removed at one instant. */
export interface Drop {
  readonly atS: number; // [s]
  readonly bytes: number; // [B]
}

/** Curve of bytes over time, linear between its points. At an instant with two points it drops from the first to the second. */
export interface LevelCurve {
  readonly timesS: Float64Array; // [s]
  readonly bytes: Float64Array; // [B]
}

/** Largest value of a curve, and the first instant at which it is reached. */
export interface LevelPeak {
  readonly bytes: number; // [B]
  readonly atS: number; // [s]
}

/** Relative difference of values that count as equal: sums of different terms have different last digits [-]. */
const sameShare = 1e-9;

/**
 * Adds ramps and subtracts drops, at every instant at which one begins or ends.
 *
 * @equation L(t) = Σ B·min(1, max(0, (t − from)/(to − from))) − Σ drops up to t
 * @validity 0 ≤ t ≤ end; later events are left out
 * @source definition
 * @param marksS further instants at which the curve has a point [s]
 */
export function levelCurve(ramps: readonly Ramp[], drops: readonly Drop[], endS: number, marksS: readonly number[] = []): LevelCurve {
  const starts = inOrder(ramps, ({ fromS }) => fromS);
  const falls = inOrder(drops, ({ atS }) => atS);
  const timesS: number[] = [];
  const bytes: number[] = [];
  let settled = 0; // data that have arrived completely and have not dropped
  let rising: Ramp[] = [];
  for (const t of instants(ramps, drops, endS, marksS)) {
    rising.push(...starts.upTo(t));
    for (const ramp of rising) if (ramp.toS <= t) settled += ramp.bytes;
    rising = rising.filter(({ toS }) => toS > t);
    const inPart = addUp(rising, (ramp) => rampBytes(ramp, t));
    timesS.push(t);
    bytes.push(settled + inPart);
    const fallen = falls.upTo(t);
    if (fallen.length === 0) continue;
    for (const drop of fallen) settled -= drop.bytes;
    timesS.push(t);
    bytes.push(settled + inPart);
  }
  return { timesS: Float64Array.from(timesS), bytes: Float64Array.from(bytes) };
}

/**
 * Computes the part of a ramp that has arrived at an instant.
 *
 * @equation B·min(1, max(0, (t − from)/(to − from)))
 * @validity any instant; a ramp without length arrives at once
 * @source definition
 * @returns [B]
 */
export function rampBytes({ fromS, toS, bytes }: Ramp, atS: number): number {
  if (atS >= toS) return bytes;
  return atS <= fromS ? 0 : (bytes * (atS - fromS)) / (toS - fromS);
}

/**
 * Interpolates a curve at an instant, before it drops there.
 *
 * @equation linear between the points
 * @validity from the first to the last instant of the curve
 * @source definition of linear interpolation
 * @throws RangeError outside it
 * @returns [B]
 */
export function levelAt({ timesS, bytes }: LevelCurve, atS: number): number {
  const next = timesS.findIndex((time) => time >= atS);
  if (next < 0 || !(atS >= (timesS[0] as number)))
    throw new RangeError(
      `Instant must lie on the curve, from ${timesS[0]} to ${timesS.at(-1)} s, but is ${atS} s: choose an instant within the horizon`,
    );
  const [to, after] = [timesS[next] as number, bytes[next] as number];
  if (to === atS) return after;
  const [from, before] = [timesS[next - 1] as number, bytes[next - 1] as number];
  return before + ((after - before) * (atS - from)) / (to - from);
}

/**
 * Finds the largest value of a curve, before any drop at that instant, and its earliest instant.
 *
 * @equation max L(t)
 * @validity a curve with a point. Values within 10⁻⁹ of each other are taken as the same
 * @source definition
 */
export function levelPeak({ timesS, bytes }: LevelCurve): LevelPeak {
  let peak = 0;
  for (let i = 1; i < bytes.length; i++) if ((bytes[i] as number) > (bytes[peak] as number) * (1 + sameShare)) peak = i;
  return { bytes: bytes[peak] as number, atS: timesS[peak] as number };
}

/**
 * Finds the first instant at which a curve rises above a level.
 *
 * @equation linear between the points
 * @validity any level; undefined for a level that the curve never exceeds
 * @source definition of linear interpolation
 * @param level [B]
 * @returns [s]
 */
export function firstAboveS({ timesS, bytes }: LevelCurve, level: number): number | undefined {
  const after = bytes.findIndex((value) => value > level);
  const at = (place: number) => [timesS[place] as number, bytes[place] as number] as const;
  if (after <= 0) return timesS[after];
  const [[fromS, from], [toS, to]] = [at(after - 1), at(after)];
  return fromS + ((toS - fromS) * (level - from)) / (to - from);
}

function instants(ramps: readonly Ramp[], drops: readonly Drop[], endS: number, marksS: readonly number[]): Float64Array {
  const all = new Set([0, endS, ...marksS]);
  for (const { fromS, toS } of ramps) all.add(fromS).add(toS);
  for (const { atS } of drops) all.add(atS);
  return Float64Array.from(all)
    .sort()
    .filter((time) => time <= endS);
}

/** Returns a function that takes items in the order of their times, each once. */
function inOrder<Thing>(things: readonly Thing[], timeOf: (thing: Thing) => number) {
  const sorted = things.toSorted((a, b) => timeOf(a) - timeOf(b));
  let next = 0;
  return {
    upTo(t: number): Thing[] {
      const first = next;
      while (next < sorted.length && timeOf(sorted[next] as Thing) <= t) next++;
      return sorted.slice(first, next);
    },
  };
}

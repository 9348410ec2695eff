/** Published curve or table of one variable: points `[x, y]` in ascending x, linear between them. */
export type Curve = readonly (readonly [x: number, y: number])[];

/**
 * Interpolates a curve at x. The result is undefined outside its first and last point, where a published curve has no values.
 *
 * @equation y = y0 + (y1 − y0)·(x − x0)/(x1 − x0)
 * @validity first to last point of the curve
 * @source definition of linear interpolation
 */
export function interpolate(curve: Curve, x: number): number | undefined {
  const first = curve[0];
  const last = curve[curve.length - 1];
  if (first === undefined || last === undefined || !(x >= first[0] && x <= last[0])) return undefined;
  return interpolateHeld(curve, x);
}

/**
 * Interpolates a curve at x, and keeps its first and last value outside. Only for quantities whose publication states that.
 *
 * @equation as {@link interpolate} inside
 * @validity any finite x; the caller must know that the end values hold
 * @source definition of linear interpolation
 */
export function interpolateHeld(curve: Curve, x: number): number {
  const first = curve[0];
  if (first === undefined) throw new RangeError("Curve must have at least one point but has none: add the published points");
  if (x <= first[0]) return first[1];
  for (let i = 1; i < curve.length; i++) {
    const before = curve[i - 1] ?? first;
    const after = curve[i] ?? first;
    if (x <= after[0]) return before[1] + ((after[1] - before[1]) * (x - before[0])) / (after[0] - before[0]);
  }
  return (curve[curve.length - 1] ?? first)[1];
} /** A published table of bands: each value holds from one border to the other, both included. */
export type Bands = readonly (readonly [from: number, to: number, value: number])[];

/**
 * Finds the value of the band that contains x. On a border of two bands it is the lower value, outside all bands 0.
 *
 * @equation v(x) = min of the values whose band holds x; 0 without one
 * @validity any x: outside the bands the maker permits nothing. The outer borders belong to their band.
 * @source the maker's table, such as Alpha APL48-50LFP, operation manual, tables 4.3 and 4.4: charge and discharge rate over cell temperature
 */
export function bandValue(bands: Bands, x: number): number {
  let lowest: number | undefined;
  for (const [from, to, value] of bands) {
    if (x >= from && x <= to && (lowest === undefined || value < lowest)) lowest = value;
  }
  return lowest ?? 0;
}

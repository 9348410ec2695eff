/** A published curve or table of one variable: points `[x, y]` in ascending x, linear between them. */
export type Curve = readonly (readonly [x: number, y: number])[];

/**
 * Value of a curve at x, undefined outside its first and last point: a published curve says nothing there.
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
 * Value of a curve at x, held at its first and last value outside. Only for quantities whose publication says that they hold.
 *
 * @equation as {@link interpolate} inside
 * @validity any finite x; the caller vouches for the ends
 * @source definition of linear interpolation
 */
export function interpolateHeld(curve: Curve, x: number): number {
  const first = curve[0];
  if (first === undefined) throw new RangeError("Curve must have at least one point but has none: give the published points");
  if (x <= first[0]) return first[1];
  for (let i = 1; i < curve.length; i++) {
    const before = curve[i - 1] ?? first;
    const after = curve[i] ?? first;
    if (x <= after[0]) return before[1] + ((after[1] - before[1]) * (x - before[0])) / (after[0] - before[0]);
  }
  return (curve[curve.length - 1] ?? first)[1];
}

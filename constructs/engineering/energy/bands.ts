/** A published table of bands: each value holds from one border to the other, both included. */
export type Bands = readonly (readonly [from: number, to: number, value: number])[];

/**
 * Value of the band that x lies in. On a border of two bands the lower value, outside all bands 0.
 *
 * @equation v(x) = min of the values whose band holds x; 0 without one
 * @validity any x: a maker who gives no band there permits nothing there. The outer borders belong to their band.
 * @source the maker's table, as Alpha APL48-50LFP, operation manual, tables 4.3 and 4.4: charge and discharge rate over cell temperature
 */
export function bandValue(bands: Bands, x: number): number {
  let lowest: number | undefined;
  for (const [from, to, value] of bands) {
    if (x >= from && x <= to && (lowest === undefined || value < lowest)) lowest = value;
  }
  return lowest ?? 0;
}

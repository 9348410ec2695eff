import { type Curve, interpolate } from "../numeric/curve";

/** A maker's table of a machine that cools against outdoor air, such as an air conditioner or a trim chiller; rows ascending. */
export interface CapacityOverAmbient {
  /** Net sensible capacity and EER (capacity ÷ total electric power). */
  readonly table: readonly { readonly ambientC: number; readonly capacityW: number; readonly eer: number }[];
  /** Temperature below which it is off. Between it and the first row, the first row holds. */
  readonly minimumAmbientC: number; // [°C]
  /** Temperature above which it is off, if its maker cuts it out before the last row. Undefined: off above the last row. */
  readonly maximumAmbientC?: number; // [°C]
}

/** Returns the hottest outdoor air in which a machine runs, undefined without rows [°C]. */
export function highestAmbientC({ table, maximumAmbientC }: CapacityOverAmbient): number | undefined {
  return maximumAmbientC ?? table.at(-1)?.ambientC;
}

/** The capacity of one unit; a unit that is off states the reason. */
export type CapacityPoint =
  | { readonly running: true; readonly capacityW: number; readonly eer: number }
  | { readonly running: false; readonly offReason: string };

/**
 * Finds the net sensible capacity and the EER of one machine at an outdoor temperature. Nothing is extrapolated: above the last row, or its cut-out before it,
 * the unit is off.
 *
 * @equation linear between rows; the first row's values from minimum ambient up to it
 * @validity minimum ambient to cut-out, or to the last row without cut-out
 * @source the maker's table
 * @param ambientC outdoor temperature [°C]
 */
export function capacityAtAmbient(unit: CapacityOverAmbient, ambientC: number): CapacityPoint {
  const { table, minimumAmbientC, maximumAmbientC } = unit;
  const first = table[0];
  const last = table[table.length - 1];
  if (first === undefined || last === undefined)
    throw new RangeError("Capacity table must have at least 1 row but has none: add the maker's rows");
  if (Number.isNaN(ambientC)) throw new RangeError("Outdoor temperature must be a number but is NaN: pass the dry bulb");
  if (ambientC < minimumAmbientC) return { running: false, offReason: `below its minimum ambient of ${minimumAmbientC} °C` };
  if (maximumAmbientC !== undefined && ambientC > maximumAmbientC)
    return { running: false, offReason: `above its maximum ambient of ${maximumAmbientC} °C` };
  if (ambientC > last.ambientC) return { running: false, offReason: `above the last row of its table at ${last.ambientC} °C` };
  let before = first;
  for (const row of table) {
    if (ambientC <= row.ambientC) {
      const share = row === first ? 0 : (ambientC - before.ambientC) / (row.ambientC - before.ambientC);
      return {
        running: true,
        capacityW: before.capacityW + share * (row.capacityW - before.capacityW),
        eer: before.eer + share * (row.eer - before.eer),
      };
    }
    before = row;
  }
  return { running: true, capacityW: last.capacityW, eer: last.eer };
}

/**
 * Finds the factor on capacity over elevation: its first value below the first point, undefined beyond the last.
 *
 * @equation linear between points
 * @validity up to the last point
 * @source the maker's table
 * @param elevationM height above sea level [m]
 * @returns factor on capacity [-]
 */
export function capacityAltitudeFactor(altitudeFactor: Curve, elevationM: number): number | undefined {
  const first = altitudeFactor[0];
  if (first !== undefined && elevationM < first[0]) return first[1];
  return interpolate(altitudeFactor, elevationM);
}

import { type Curve, interpolate, interpolateHeld } from "../numeric/curve";

/**
 * Computes the factor on a breaker's rating for the temperature around it.
 *
 * @equation k_T = 1 up to the reference temperature, above it linear in the maker's table, never above 1
 * @validity undefined (unknown) above the reference temperature without a table, and beyond the table's last point. Between the reference
 *   temperature and a table that begins above it the table's first value holds: k_T falls with temperature, so that is the safe side.
 *   A value below 1 that the table gives at or below the reference temperature counts.
 * @source IEC 60898-1:2015 sets 30 °C, under IEC 60947-2:2016 the maker does; the table is the maker's
 * @param table k_T over temperature [°C]
 * @param referenceC [°C]
 * @param temperatureC around the breaker [°C]
 * @returns [-]
 */
export function breakerTemperatureFactor(table: Curve | undefined, referenceC: number, temperatureC: number): number | undefined {
  if (temperatureC <= referenceC) return Math.min(1, (table && interpolate(table, temperatureC)) ?? 1);
  const last = table?.[table.length - 1];
  if (table === undefined || last === undefined || !(temperatureC <= last[0])) return undefined;
  return Math.min(1, interpolateHeld(table, temperatureC));
}

/**
 * Elevation up to which a breaker's rating holds without a table [m]: Schneider's table begins to fall there, Compact NS installation recommendations 7.0, p.
 * B-2.
 */
const normalElevationM = 2000;

/**
 * Computes the factor on a breaker's rating for the elevation of its site.
 *
 * @equation k_altitude linear in the table, its first value below its first point; 1 up to 2,000 m without a table
 * @validity undefined (unknown) beyond the table's last point, and above 2,000 m without a table
 * @source the maker's table; 2,000 m from Schneider Compact NS, installation recommendations 7.0, p. B-2
 * @param table k_altitude over elevation [m]
 * @param elevationM [m]
 * @returns [-]
 */
export function breakerAltitudeFactor(table: Curve | undefined, elevationM: number): number | undefined {
  const first = table?.[0];
  if (table === undefined || first === undefined) return elevationM <= normalElevationM ? 1 : undefined;
  return elevationM < first[0] ? first[1] : interpolate(table, elevationM);
}

import { type Curve, interpolate, interpolateHeld } from "../numeric/curve";

/**
 * Finds the share of its rated power that a rectifier unit can supply at a terminal voltage.
 *
 * @equation linear between published points; 0 outside the running range; the last value holds up to the end of the running range
 * @validity undefined (unknown) within the running range below the first published point
 * @source the maker's manual gives points and range, as UM1R483500e for R48-3200
 * @param derating share over terminal voltage [V]
 * @param runningRangeV the unit has no output outside [V]
 * @param terminalV [V]
 * @returns [-]
 */
export function rectifierVoltageShare(
  derating: Curve,
  runningRangeV: readonly [min: number, max: number],
  terminalV: number,
): number | undefined {
  if (!(terminalV >= runningRangeV[0] && terminalV <= runningRangeV[1])) return 0;
  const first = derating[0];
  if (first === undefined || terminalV < first[0]) return undefined;
  return interpolateHeld(derating, terminalV);
}

/**
 * Finds the share of its rated power that a rectifier unit can supply at the temperature of its place.
 *
 * @equation 1 up to the published full-power temperature, above it linear between published points
 * @validity undefined (unknown) above the full-power temperature without a curve or outside it
 * @source the maker's manual gives temperature and points
 * @param fullPowerUpToC [°C]
 * @param derating share over temperature [°C]
 * @param temperatureC [°C]
 * @returns [-]
 */
export function rectifierTemperatureShare(fullPowerUpToC: number, derating: Curve | undefined, temperatureC: number): number | undefined {
  if (temperatureC <= fullPowerUpToC) return 1;
  return derating && interpolate(derating, temperatureC);
}

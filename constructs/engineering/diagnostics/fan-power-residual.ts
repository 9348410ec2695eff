import { checkPositive } from "../numeric/checked-number";
import { raise } from "../numeric/raise";
import { combinedUncertainty } from "./combined-uncertainty";

const zeroC = 273.15; // [K]

interface FanReadings {
  readonly powerW: number; // [W]
  /** Speed over full speed. */
  readonly speed: number; // [-]
  readonly airC: number; // [°C]
}

/**
 * Computes the missing share of a unit's fan power: if one of n fans stands still, it is 1/n.
 *
 * @equation r = 1 − P/(P_0·y³·T_0/T), temperatures absolute
 * @validity air at the pressure of the point 0, speed above 0; humidity changes the density by less than 2 % there
 * @source fan laws, ASHRAE Handbook HVAC Systems and Equipment 2020, ch. 21, table 1: power goes with density and with the cube of the speed
 * @param point at full speed
 * @returns [-]
 */
export function fanPowerResidual({ powerW, speed, airC }: FanReadings, point: Pick<FanReadings, "powerW" | "airC">): number {
  checkPositive("Speed of fans", speed, "");
  return 1 - powerW / ((point.powerW * raise(speed, 3) * (zeroC + point.airC)) / (zeroC + airC));
}

/**
 * Computes the standard uncertainty of {@link fanPowerResidual} for a sound unit.
 *
 * @equation u² = u_P² + (3·u_y)² + (u_T/T_0)²
 * @validity as for the residual
 * @source JCGM 100:2008, eq. 10
 * @param airC of the point at full speed [°C]
 * @returns [-]
 */
export function fanPowerUncertainty(powerShare: number, speedShare: number, temperatureK: number, airC: number): number {
  return combinedUncertainty([1, powerShare], [3, speedShare], [1 / (zeroC + airC), temperatureK]);
}

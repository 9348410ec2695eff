import { checkNotNegative, checkPositive } from "../../numeric/checked-number";
import { type Bands, bandValue } from "../../numeric/curve";

/**
 * Computes the greatest charge or discharge power of a battery at the temperature of its cells.
 *
 * @equation P = min(C(T)·E_nominal, P_maximum)
 * @validity 0 if the table has no band
 * @source the maker's table of C-rates over temperature
 * @param rates C-rate over cell temperature [1/h over °C]
 * @param maximumW limit of the maker at any temperature [W]. Infinity without such a limit
 * @returns [W]
 */
export function batteryPowerLimitW(rates: Bands, temperatureC: number, nominalWh: number, maximumW: number): number {
  checkPositive("Nominal energy", nominalWh, "Wh");
  return Math.min(bandValue(rates, temperatureC) * nominalWh, maximumW);
}

/**
 * Computes the time for which a battery supplies a constant power.
 *
 * @equation t = E_usable/P; 0 when P is above the power limit
 * @validity P above 0
 * @source HOMER Energy knowledge base, autonomy: usable energy ÷ load
 * @param usableWh at the terminals [Wh]
 * @param terminalW [W]
 * @param limitW {@link batteryPowerLimitW} [W]
 * @returns [h]
 */
export function batteryAutonomyH(usableWh: number, terminalW: number, limitW: number): number {
  checkPositive("Power at the battery's terminals", terminalW, "W");
  return terminalW > limitW ? 0 : usableWh / terminalW;
}

/**
 * Computes the time of a recharge at constant power. The taper at the end is not modelled.
 *
 * @equation t = E_drawn/(η_charge·P)
 * @validity P above 0; Infinity for a battery that is not charged
 * @source definition of efficiency
 * @param drawnWh energy that the cells supplied [Wh]
 * @param chargeW at the terminals [W]
 * @returns [h]
 */
export function batteryRechargeH(drawnWh: number, chargeW: number, chargeEfficiency: number): number {
  checkNotNegative("Charge power", chargeW, "W");
  checkPositive("Charge efficiency", chargeEfficiency, "");
  return drawnWh === 0 ? 0 : drawnWh / (chargeEfficiency * chargeW);
}

/**
 * Computes the heat of a battery at its place.
 *
 * @equation charging: P·(1 − η_charge); discharging: P·(1/η_discharge − 1)
 * @validity P at the terminals; without heat of ageing and self-discharge
 * @source conservation of energy
 * @param terminalW [W]
 * @returns [W]
 */
export function batteryHeatW(terminalW: number, direction: "charging" | "discharging", efficiency: number): number {
  checkNotNegative("Power at the battery's terminals", terminalW, "W");
  checkPositive("Efficiency of the battery", efficiency, "");
  return terminalW * (direction === "charging" ? 1 - efficiency : 1 / efficiency - 1);
}

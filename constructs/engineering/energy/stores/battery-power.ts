import { checkNotNegative, checkPositive } from "../../numeric/checked-number";
import { type Bands, bandValue } from "../../numeric/curve";

/**
 * Power that a battery may be charged or discharged with at the temperature of its cells.
 *
 * @equation P = min(C(T)·E_nominal, P_maximum)
 * @validity 0 where the table has no band
 * @source the maker's table of C-rates over temperature
 * @param rates C-rate over cell temperature [1/h over °C]
 * @param maximumW what the maker permits whatever the temperature [W]. Infinity without such a limit
 * @returns [W]
 */
export function batteryPowerLimitW(rates: Bands, temperatureC: number, nominalWh: number, maximumW: number): number {
  checkPositive("Nominal energy", nominalWh, "Wh");
  return Math.min(bandValue(rates, temperatureC) * nominalWh, maximumW);
}

/**
 * How long a battery carries a constant power.
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
 * How long a recharge takes, at constant power: the taper at the end is not modelled.
 *
 * @equation t = E_drawn/(η_charge·P)
 * @validity P above 0; a battery that nothing charges is never full: Infinity
 * @source definition of efficiency
 * @param drawnWh what the cells gave [Wh]
 * @param chargeW at the terminals [W]
 * @returns [h]
 */
export function batteryRechargeH(drawnWh: number, chargeW: number, chargeEfficiency: number): number {
  checkNotNegative("Charge power", chargeW, "W");
  checkPositive("Charge efficiency", chargeEfficiency, "");
  return drawnWh === 0 ? 0 : drawnWh / (chargeEfficiency * chargeW);
}

/**
 * Heat of a battery at its place.
 *
 * @equation charging: P·(1 − η_charge); discharging: P·(1/η_discharge − 1)
 * @validity P at the terminals; heat of ageing and self-discharge left out
 * @source conservation of energy
 * @param terminalW [W]
 * @returns [W]
 */
export function batteryHeatW(terminalW: number, direction: "charging" | "discharging", efficiency: number): number {
  checkNotNegative("Power at the battery's terminals", terminalW, "W");
  checkPositive("Efficiency of the battery", efficiency, "");
  return terminalW * (direction === "charging" ? 1 - efficiency : 1 / efficiency - 1);
}

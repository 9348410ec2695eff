import { checkPositive, checkShare } from "../../numeric/checked-number";
import { type Bands, bandValue, type Curve, interpolate } from "../../numeric/curve";

/** State of health for a design that states none [-]: end of life at 80 % of nominal, as makers count it. */
export const endOfLifeHealth = 0.8;

interface BatteryEnergy {
  /** Energy on the nameplate [Wh]. */
  readonly nominalWh: number;
  /** Share of nominal that remains after ageing [-]. @default 0.8 */
  readonly stateOfHealth?: number;
  /** f(T), {@link batteryTemperatureFactor} [-]. */
  readonly temperatureFactor: number;
  /** Share that is discharged [-]. */
  readonly depth: number;
  /** f(rate), {@link batteryRateFactor} [-]. */
  readonly rateFactor: number;
}

/**
 * Computes the energy of the cells in one discharge.
 *
 * @equation E_drawn = E_nominal·SoH·f(T)·depth·f(rate)
 * @validity all factors 0 to 1
 * @source definition of the factors; IEEE 485-2020 sizes lead-acid batteries by the same product
 * @returns [Wh]
 */
export function drawnEnergyWh({ nominalWh, stateOfHealth = endOfLifeHealth, temperatureFactor, depth, rateFactor }: BatteryEnergy): number {
  checkPositive("Nominal energy", nominalWh, "Wh");
  checkShare("State of health", stateOfHealth);
  checkShare("Temperature factor", temperatureFactor);
  checkShare("Depth of discharge", depth);
  checkShare("Rate factor", rateFactor);
  return nominalWh * stateOfHealth * temperatureFactor * depth * rateFactor;
}

/**
 * Computes the energy at the terminals in one discharge. Converters are separate parts, so the efficiency does not include them.
 *
 * @equation E_usable = E_drawn·η_discharge
 * @validity η only of cells and battery management, above 0 to 1
 * @source definition of efficiency
 * @returns [Wh]
 */
export function usableEnergyWh(drawnWh: number, dischargeEfficiency: number): number {
  checkPositive("Discharge efficiency", dischargeEfficiency, "");
  checkShare("Discharge efficiency", dischargeEfficiency);
  return drawnWh * dischargeEfficiency;
}

/**
 * Finds the factor on a battery's energy for the temperature of its cells.
 *
 * @equation f(T) linear between published points, never above 1
 * @validity undefined (unknown) outside the published points
 * @source the maker's table
 * @param capacity share of nominal over cell temperature [°C]
 * @param temperatureC [°C]
 * @returns [-]
 */
export function batteryTemperatureFactor(capacity: Curve, temperatureC: number): number | undefined {
  const share = interpolate(capacity, temperatureC);
  return share === undefined ? undefined : Math.min(1, share);
}

/**
 * Finds the factor on a battery's energy for the rate of the discharge.
 *
 * @equation f(rate) = 1 for lithium iron phosphate; the maker's bands for lead-acid
 * @validity undefined (unknown) for lead-acid without a table and for other cells; 0 at a rate that the table does not have
 * @source the maker's table of capacity over rate
 * @param table share of nominal over C-rate, {@link cRate} [-]
 * @param rate [1/h]
 * @returns [-]
 */
export function batteryRateFactor(cells: "lfp" | "lead-acid" | "other", table: Bands | undefined, rate: number): number | undefined {
  if (cells === "lfp") return 1;
  return cells === "lead-acid" && table !== undefined ? Math.min(1, bandValue(table, rate)) : undefined;
}

/**
 * Computes the C-rate of a power.
 *
 * @equation C = P/E_nominal
 * @validity energy of the nameplate, without ageing, cold and depth
 * @source definition of the C-rate
 * @param powerW at the terminals [W]
 * @returns [1/h]
 */
export function cRate(powerW: number, nominalWh: number): number {
  checkPositive("Nominal energy", nominalWh, "Wh");
  return powerW / nominalWh;
}

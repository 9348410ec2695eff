import { checkPositive } from "../../numeric/checked-number";

/** Energy of a litre of diesel as power usage effectiveness counts it [Wh/L]. Source: EN 50600-4-2, 9.9 kWh/L. */
const dieselWhPerL = 9900;

/** What a site's sources gave and its IT used in a year. */
export interface PueYear {
  /** At the outputs of sun and grid. Curtailed sun is not given. */
  readonly sunWh: number; // [Wh]
  readonly gridWh: number; // [Wh]
  readonly gensetWh: number; // [Wh]
  readonly fuelL: number; // [L]
  /** In the batteries, end less beginning. */
  readonly storedChangeWh: number; // [Wh]
  /** At the inlets of the IT, unserved hours left out. */
  readonly itWh: number; // [Wh]
}

/**
 * Designed power usage effectiveness of a year.
 *
 * @equation dPUE = (sun + grid + gensets − ΔE_stored)/E_IT
 * @validity E_IT above 0
 * @source ISO/IEC 30134-2, designed PUE; the energy left in the batteries belongs to another year
 * @returns [-]
 */
export function designedPue({ sunWh, gridWh, gensetWh, storedChangeWh, itWh }: PueYear): number {
  checkPositive("Energy of the IT", itWh, "Wh");
  return (sunWh + gridWh + gensetWh - storedChangeWh) / itWh;
}

/**
 * The same with the fuel in place of what the gensets made of it.
 *
 * @equation dPUE_fuel = (sun + grid + 9.9 kWh/L·V − ΔE_stored)/E_IT
 * @validity E_IT above 0; diesel
 * @source EN 50600-4-2 for 9.9 kWh/L
 * @returns [-]
 */
export function designedPueWithFuel(year: PueYear): number {
  return designedPue({ ...year, gensetWh: year.fuelL * dieselWhPerL });
}

import { checkPositive } from "../../numeric/checked-number";

/** Energy of a litre of diesel for power usage effectiveness [Wh/L]. Source: EN 50600-4-2, 9.9 kWh/L. */
const dieselWhPerL = 9900;

/** The energies of a site's sources and of its IT in a year. */
interface PueYear {
  /** Output of the sun, without curtailed energy. */
  readonly sunWh: number; // [Wh]
  readonly gridWh: number; // [Wh]
  readonly gensetWh: number; // [Wh]
  readonly fuelL: number; // [L]
  /** Energy in the batteries, end less beginning. */
  readonly storedChangeWh: number; // [Wh]
  /** Energy at the inlets of the IT, without unserved hours. */
  readonly itWh: number; // [Wh]
}

/**
 * Computes the designed power usage effectiveness of a year.
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
 * Computes the power usage effectiveness with the energy of the fuel instead of the electricity from gensets.
 *
 * @equation dPUE_fuel = (sun + grid + 9.9 kWh/L·V − ΔE_stored)/E_IT
 * @validity E_IT above 0; diesel
 * @source EN 50600-4-2 for 9.9 kWh/L
 * @returns [-]
 */
export function designedPueWithFuel(year: PueYear): number {
  return designedPue({ ...year, gensetWh: year.fuelL * dieselWhPerL });
}

import { checkBetween } from "./link-range";

/** Air at the ground of a site, for the attenuation by gas. */
export interface SurfaceAir {
  /** Pressure without that of the vapour. */
  readonly dryPressureHpa: number; // [hPa]
  readonly temperatureK: number; // [K]
  /** Mass of water vapour per volume. */
  readonly vapourGPerM3: number; // [g/m³]
}

/**
 * Computes the partial pressure of water vapour.
 *
 * @equation e = ρ·T/216.7
 * @validity 200 to 340 K, 0 to 100 g/m³
 * @source ITU-R P.676-13, annex 1, eq. 4
 * @returns [hPa]
 */
export function vapourPressureHpa({ temperatureK, vapourGPerM3 }: SurfaceAir): number {
  checkBetween("Air temperature", temperatureK, 200, 340, "K", "give it in kelvins");
  checkBetween("Water vapour", vapourGPerM3, 0, 100, "g/m³", "give it in grams a cubic metre");
  return (vapourGPerM3 * temperatureK) / 216.7;
}

/** Refuses an impossible ground pressure: it is too high if hectopascals were meant, and too low if kilopascals were stated. */
export function checkDryPressure({ dryPressureHpa }: SurfaceAir): void {
  checkBetween("Dry air pressure", dryPressureHpa, 300, 1100, "hPa", "give it in hectopascals");
}

import { checkFrequency } from "./link-range";
import { firstRowGhz, type OxygenHeightRow, oxygenHeightRows, stepGhz } from "./oxygen-heights";
import { checkDryPressure, type SurfaceAir, vapourPressureHpa } from "./surface-air";

/** Terms of the equivalent height of water vapour: frequency [GHz], a [km·GHz²], b [GHz²]. Source: ITU-R P.676-13, annex 2. */
const waterTerms = [
  [22.23508, 2.6846, 2.7649],
  [183.310087, 5.8905, 4.9219],
  [325.152888, 2.981, 3.0748],
] as const;

/**
 * Computes the equivalent height of oxygen: a layer with the density at the ground and the attenuation of the whole.
 *
 * @equation h_o = a + b·T + c·(p + e) + d·ρ, a to d linear over frequency between rows 0.5 GHz apart
 * @validity 1 to 50 GHz, dry pressure 300 to 1,100 hPa, 200 to 340 K, vapour 0 to 100 g/m³
 * @source ITU-R P.676-13, annex 2
 * @returns [km]
 */
export function oxygenHeightKm(air: SurfaceAir, frequencyGhz: number): number {
  checkFrequency(frequencyGhz);
  checkDryPressure(air);
  const position = (frequencyGhz - firstRowGhz) / stepGhz;
  const index = Math.min(Math.floor(position), oxygenHeightRows.length - 2);
  const lower = heightOfRow(oxygenHeightRows[index], air);
  const upper = heightOfRow(oxygenHeightRows[index + 1], air);
  return lower + (upper - lower) * (position - index);
}

function heightOfRow(row: OxygenHeightRow | undefined, air: SurfaceAir): number {
  if (row === undefined) throw new RangeError("Frequency must have a row of the equivalent height but has none: correct the table");
  const [a, b, c, d] = row;
  return a + b * air.temperatureK + c * (air.dryPressureHpa + vapourPressureHpa(air)) + d * air.vapourGPerM3;
}

/**
 * Computes the equivalent height of water vapour: a layer with the density at the ground and the attenuation of the whole.
 *
 * @equation h_w = 5.6585·10⁻⁵·f + 1.8348 + Σ a_i/((f − f_i)² + b_i)
 * @validity 1 to 50 GHz
 * @source ITU-R P.676-13, annex 2
 * @returns [km]
 */
export function waterHeightKm(frequencyGhz: number): number {
  checkFrequency(frequencyGhz);
  let height = 5.6585e-5 * frequencyGhz + 1.8348;
  for (const [line, a, b] of waterTerms) height += a / ((frequencyGhz - line) ** 2 + b);
  return height;
}

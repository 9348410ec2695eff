import { raise } from "../../numeric/raise";

const degree = Math.PI / 180;

/** Mean power of the sun above the atmosphere [W/m²]. Source: ASTM E490-00a (2014), as in pvlib-python. */
const solarConstantWPerM2 = 1366.1;

/**
 * Computes the power of the sun above the atmosphere, on a plane that faces it.
 *
 * @equation I0 = 1366.1·(1.00011 + 0.034221·cos B + 0.00128·sin B + 0.000719·cos 2B + 0.000077·sin 2B), B = 2π·(d − 1)/365
 * @validity day 1 to 366
 * @source J. W. Spencer, Fourier series representation of the position of the sun, Search 2 (5), 1971, p. 172
 * @param dayOfYear from 1 [-]
 * @returns [W/m²]
 */
export function extraterrestrialWPerM2(dayOfYear: number): number {
  const b = (2 * Math.PI * (dayOfYear - 1)) / 365;
  return (
    solarConstantWPerM2 *
    (1.00011 + 0.034221 * Math.cos(b) + 0.00128 * Math.sin(b) + 0.000719 * Math.cos(2 * b) + 0.000077 * Math.sin(2 * b))
  );
}

/**
 * Computes the relative optical air mass: the air on the path ÷ the air straight up.
 *
 * @equation m = 1/(cos z + 0.50572·(96.07995 − z)^−1.6364)
 * @validity zenith 0 to 90°; undefined below the horizon. Not corrected for pressure, as in Perez
 * @source F. Kasten and A. T. Young, Revised optical air mass tables and approximation formula, Applied Optics 28 (22), 1989, p. 4735
 * @param zenithDegrees [°]
 * @returns [-]
 */
export function relativeAirMass(zenithDegrees: number): number | undefined {
  if (!(zenithDegrees >= 0 && zenithDegrees <= 90)) return undefined;
  return 1 / (Math.cos(zenithDegrees * degree) + 0.50572 * raise(96.07995 - zenithDegrees, -1.6364));
}

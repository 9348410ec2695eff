import { checkBetween, checkPercentOfYear } from "./link-range";
import { type RainCoefficients, rainCoefficients } from "./rain-coefficients";
import { specificRainDbPerKm } from "./specific-rain";

export interface RainClimate {
  readonly latitudeDegrees: number; // [°] negative in the south
  /** Height of the site above the sea. */
  readonly heightKm: number; // [km]
  /** Mean height of the rain above the sea. */
  readonly rainHeightKm: number; // [km]
  /** Rain rate that is exceeded for 0.01 % of the year. */
  readonly rainRateMmPerH: number; // [mm/h]
}

/** Rain over a site for one frequency and polarisation: all values that do not depend on the elevation. */
export interface PreparedRain {
  readonly frequencyGhz: number; // [GHz]
  readonly coefficients: RainCoefficients;
  readonly rainRateMmPerH: number; // [mm/h]
  /** Height from the site up to the rain height; 0 or less if the site is above it. */
  readonly depthKm: number; // [km]
  /** χ = max(0, 36 − |latitude|) [°]. */
  readonly towardsEquatorDegrees: number; // [°]
}

const degree = Math.PI / 180;
const earthRadiusKm = 8500; // effective, with refraction

/**
 * Prepares the rain attenuation over a site: all values that do not depend on the elevation.
 *
 * @equation h = h_R − h_site, χ = max(0, 36 − |φ|)
 * @validity 1 to 50 GHz; latitude −90 to 90°, site −0.5 to 9 km, rain height 0 to 10 km, rain 0 to 300 mm/h
 * @source ITU-R P.618-14, section 2.2.1.1, steps 1, 4 and 7
 * @param tiltDegrees of the polarisation against the horizon, 45 for a circular one [°]
 */
export function prepareRain(climate: RainClimate, frequencyGhz: number, tiltDegrees: number): PreparedRain {
  const { latitudeDegrees, heightKm, rainHeightKm, rainRateMmPerH } = climate;
  checkBetween("Latitude", latitudeDegrees, -90, 90, "degrees", "correct the position of the site");
  checkBetween("Site height", heightKm, -0.5, 9, "km", "give it in kilometres above the sea");
  checkBetween("Rain height", rainHeightKm, 0, 10, "km", "give it in kilometres above the sea");
  const coefficients = rainCoefficients(frequencyGhz, tiltDegrees);
  specificRainDbPerKm(coefficients, 90, rainRateMmPerH); // refuses a rate out of range before the first elevation
  const towardsEquatorDegrees = Math.max(0, 36 - Math.abs(latitudeDegrees));
  return { frequencyGhz, coefficients, rainRateMmPerH, depthKm: rainHeightKm - heightKm, towardsEquatorDegrees };
}

/**
 * Computes the rain attenuation that is exceeded for a share of the year.
 *
 * @equation L_s = h/sin e, below 5° 2h/(√(sin² e + 2h/8500) + sin e); L_g = L_s·cos e; r = 1/(1 + 0.78·√(L_g·γ/f) − 0.38·(1 − e^(−2·L_g)));
 *   L_r = L_g·r/cos e where atan(h/(L_g·r)) > e, else h/sin e; v = 1/(1 + √sin e·(31·(1 − e^(−e/(1 + χ)))·√(L_r·γ)/f² − 0.45));
 *   A0 = γ·L_r·v; A = A0·(p/0.01)^(−(0.655 + 0.033·ln p − 0.045·ln A0 − β·(1 − p)·sin e)); 0 without rain and if the site is above it
 * @validity elevation 1 to 90°, share 0.001 to 5 %. It rises as the share falls to 0.01 %; below, near the equator, more than some 15 dB falls again, by an eighth at 300 dB: so the equation has it
 * @source ITU-R P.618-14, section 2.2.1.1, steps 2 to 10
 * @param percentOfYear p [%]
 * @returns [dB]
 */
export function rainAttenuationDb(rain: PreparedRain, elevationDegrees: number, percentOfYear: number): number {
  checkPercentOfYear(percentOfYear);
  checkBetween("Elevation", elevationDegrees, 1, 90, "degrees", "count no data there");
  const { depthKm, frequencyGhz: f } = rain;
  const gamma = specificRainDbPerKm(rain.coefficients, elevationDegrees, rain.rainRateMmPerH);
  if (depthKm <= 0 || gamma === 0) return 0;
  const sine = Math.sin(elevationDegrees * degree);
  const wetKm = wetPathKm(depthKm, elevationDegrees, gamma / f);
  const rise = 31 * (1 - Math.exp(-elevationDegrees / (1 + rain.towardsEquatorDegrees)));
  const vertical = 1 / (1 + Math.sqrt(sine) * ((rise * Math.sqrt(wetKm * gamma)) / f ** 2 - 0.45));
  return atShare(gamma * wetKm * vertical, elevationDegrees, percentOfYear, rain.towardsEquatorDegrees);
}

/** Computes L_r: the path through the rain, which is shorter than the rain is high if the cell ends before. */
function wetPathKm(depthKm: number, elevationDegrees: number, gammaOverFrequency: number): number {
  const sine = Math.sin(elevationDegrees * degree);
  const cosine = Math.cos(elevationDegrees * degree);
  const slantKm = elevationDegrees >= 5 ? depthKm / sine : (2 * depthKm) / (Math.sqrt(sine ** 2 + (2 * depthKm) / earthRadiusKm) + sine);
  const groundKm = slantKm * cosine;
  const reduced = groundKm / (1 + 0.78 * Math.sqrt(groundKm * gammaOverFrequency) - 0.38 * (1 - Math.exp(-2 * groundKm)));
  return depthKm * cosine > reduced * sine ? reduced / cosine : depthKm / sine; // atan(h/(L_g·r)) > e
}

function atShare(at001Db: number, elevationDegrees: number, percentOfYear: number, towardsEquator: number): number {
  if (at001Db === 0) return 0;
  const sine = Math.sin(elevationDegrees * degree);
  let beta = 0;
  if (percentOfYear < 1 && towardsEquator > 0) beta = 0.005 * towardsEquator + (elevationDegrees >= 25 ? 0 : 1.8 - 4.25 * sine);
  const exponent = 0.655 + 0.033 * Math.log(percentOfYear) - 0.045 * Math.log(at001Db) - beta * (1 - percentOfYear) * sine;
  return at001Db * Math.exp(-exponent * Math.log(percentOfYear / 0.01));
}

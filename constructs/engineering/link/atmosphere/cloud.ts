import { checkBetween, checkFrequency } from "./link-range";

/** Temperature for the coefficient of liquid water [K]. Source: ITU-R P.840-9. */
const liquidTemperatureK = 273.75;

/**
 * Computes the attenuation by a kilogram of cloud over a square metre, with small drops at the temperature of the recommendation's maps.
 *
 * @equation K = K_l·(0.1522·e^(−(f + 23.9589)²/3299.1) + 11.51·e^(−(f − 219.2096)²/2759500) − 10.4912), K_l = 0.819·f/(ε″·(1 + η²)), η = (2 + ε′)/ε″ at 273.75
 * K
 * @validity 1 to 50 GHz
 * @source ITU-R P.840-9, annex 1
 * @returns [dB·m²/kg]
 */
export function cloudDbM2PerKg(frequencyGhz: number): number {
  checkFrequency(frequencyGhz);
  const { real, imaginary } = waterPermittivity(frequencyGhz, liquidTemperatureK);
  const eta = (2 + real) / imaginary;
  const liquid = (0.819 * frequencyGhz) / (imaginary * (1 + eta ** 2));
  const narrow = 0.1522 * Math.exp(-((frequencyGhz + 23.9589) ** 2) / 3299.1);
  const wide = 11.51 * Math.exp(-((frequencyGhz - 219.2096) ** 2) / 2759500);
  return liquid * (narrow + wide - 10.4912);
}

/**
 * Computes the attenuation by clouds from straight above. `slantDb` computes other elevations.
 *
 * @equation A_C = K·L
 * @validity 1 to 50 GHz, liquid 0 to 20 kg/m²
 * @source ITU-R P.840-9, annex 1
 * @param liquidKgPerM2 liquid water in the column that is exceeded for the share of the year, for 1 % if the share is less [kg/m²]
 * @returns [dB]
 */
export function zenithCloudDb(frequencyGhz: number, liquidKgPerM2: number): number {
  checkBetween("Cloud liquid", liquidKgPerM2, 0, 20, "kg/m²", "give it in kilograms a square metre");
  return cloudDbM2PerKg(frequencyGhz) * liquidKgPerM2;
}

/** Computes the permittivity by the double Debye model of pure water, both parts relative to the vacuum. */
function waterPermittivity(f: number, temperatureK: number): { readonly real: number; readonly imaginary: number } {
  const t = 300 / temperatureK - 1;
  const e0 = 77.66 + 103.3 * t;
  const e1 = 0.0671 * e0;
  const e2 = 3.52;
  const principalGhz = 20.2 - 146 * t + 316 * t ** 2;
  const slow = f / principalGhz;
  const fast = f / (39.8 * principalGhz);
  return {
    real: (e0 - e1) / (1 + slow ** 2) + (e1 - e2) / (1 + fast ** 2) + e2,
    imaginary: (slow * (e0 - e1)) / (1 + slow ** 2) + (fast * (e1 - e2)) / (1 + fast ** 2),
  };
}

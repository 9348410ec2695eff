import { zenithCloudDb } from "./cloud";
import { checkBetween, checkElevation, checkPercentOfYear, checkReceivedFrequency, lowestFrequencyGhz } from "./link-range";
import { type PreparedRain, prepareRain, type RainClimate, rainAttenuationDb } from "./rain";
import { type PreparedScintillation, prepareScintillation, scintillationDb } from "./scintillation";
import { slantDb } from "./slant-path";
import type { SurfaceAir } from "./surface-air";
import { totalAttenuationDb } from "./total-attenuation";
import { zenithGasDb } from "./zenith-gas";

/** Climate of a site for the link model. */
export interface RadioClimate extends SurfaceAir, RainClimate {
  /** Columnar liquid water of clouds that is exceeded for the share of the year in which the link may fail. Below a share of 1 % the value for 1 %. */
  readonly cloudLiquidKgPerM2: number; // [kg/m²]
  /** Wet term of the refractivity of the air at the ground, annual mean. */
  readonly wetRefractivity: number; // [N-units]
  /** Mean radiating temperature of the atmosphere. @default 275 K */
  readonly mediumK?: number; // [K]
}

/** Mean temperature of the air that radiates, for a site that states none [K]. Source: ITU-R P.618-14, section 3. */
const usualMediumK = 275;

interface ReceivedWave {
  readonly frequencyGhz: number; // [GHz]
  /** Tilt of the polarisation against the horizon, 45 for a circular one. */
  readonly tiltDegrees: number; // [°]
  readonly diameterM: number; // [m]
  /** Share of the aperture that counts. */
  readonly efficiency: number; // [-]
}

/** "clear", without rain, cloud and scintillation, or the share of the year for which the loss may be exceeded [%]. */
export type SkyState = "clear" | number;

/** Atmosphere over a site for one wave: all values that do not depend on the elevation. */
export interface PreparedAtmosphere {
  readonly zenithGasDb: number; // [dB]
  readonly zenithCloudDb: number; // [dB]
  /** Rain; undefined below 1 GHz, where the model has no attenuation. */
  readonly rain: PreparedRain | undefined;
  readonly scintillation: PreparedScintillation | undefined;
  /** Mean radiating temperature of the atmosphere. */
  readonly mediumK: number; // [K]
}

/** Attenuation of one sample by each part of the atmosphere. A loop reuses one record. */
export interface Attenuation {
  gasDb: number; // [dB]
  rainDb: number; // [dB]
  cloudDb: number; // [dB]
  scintillationDb: number; // [dB]
  totalDb: number; // [dB]
}

/**
 * Prepares the atmosphere over a site for one wave.
 *
 * @equation gas, rain, cloud and scintillation as their files say; all 0 below 1 GHz
 * @validity above 0 to 50 GHz, and as for each part
 * @source ITU-R P.618-14, P.676-13, P.838-3, P.840-9
 */
export function prepareAtmosphere(climate: RadioClimate, wave: ReceivedWave): PreparedAtmosphere {
  const { frequencyGhz } = wave;
  checkReceivedFrequency(frequencyGhz);
  const { mediumK = usualMediumK } = climate;
  checkBetween("Mean radiating temperature", mediumK, 200, 340, "K", "give it in kelvins");
  if (frequencyGhz < lowestFrequencyGhz) return { zenithGasDb: 0, zenithCloudDb: 0, rain: undefined, scintillation: undefined, mediumK };
  return {
    zenithGasDb: zenithGasDb(climate, frequencyGhz),
    zenithCloudDb: zenithCloudDb(frequencyGhz, climate.cloudLiquidKgPerM2),
    rain: prepareRain(climate, frequencyGhz, wave.tiltDegrees),
    scintillation: prepareScintillation({ ...wave, wetRefractivity: climate.wetRefractivity }),
    mediumK,
  };
}

/**
 * Computes the attenuation of the atmosphere at one elevation, and writes it into a record of the caller.
 *
 * @equation A = A_G + √((A_R + A_C)² + A_S²); rain, cloud and scintillation 0 under a clear sky
 * @validity elevation 5 to 90°, share 0.001 to 5 %
 * @source ITU-R P.618-14, section 2.5
 */
export function attenuate(atmosphere: PreparedAtmosphere, elevationDegrees: number, sky: SkyState, into: Attenuation): void {
  checkElevation(elevationDegrees);
  if (sky !== "clear") checkPercentOfYear(sky);
  const { rain, scintillation } = atmosphere;
  into.gasDb = slantDb(atmosphere.zenithGasDb, elevationDegrees);
  into.rainDb = sky === "clear" || rain === undefined ? 0 : rainAttenuationDb(rain, elevationDegrees, sky);
  into.cloudDb = sky === "clear" ? 0 : slantDb(atmosphere.zenithCloudDb, elevationDegrees);
  into.scintillationDb = sky === "clear" || scintillation === undefined ? 0 : scintillationDb(scintillation, elevationDegrees, sky);
  into.totalDb = totalAttenuationDb(into.gasDb, into.rainDb, into.cloudDb, into.scintillationDb);
}

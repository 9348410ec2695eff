import { type Attenuation, attenuate, type SkyState } from "./atmosphere/atmosphere";
import type { PreparedLink } from "./prepared-link";
import { carrierToNoiseDbHz, symbolToNoiseDb } from "./radio/carrier-to-noise";
import { eirpDbw } from "./radio/eirp";
import { freeSpaceLossDb } from "./radio/free-space-loss";
import { gOverTDbPerK, noiseUnderSkyK } from "./radio/g-over-t";
import { skyTemperatureK } from "./radio/sky-temperature";

/** Position of a satellite as a station sees it at one instant. */
export interface LinkSample {
  readonly elevationDegrees: number; // [°]
  readonly rangeKm: number; // [km]
  /** Angle at the satellite between the centre of the earth and the station. Only an EIRP table uses it. */
  readonly offNadirDegrees: number; // [°]
}

/** The terms of a link that change from sample to sample. A loop reuses one record. */
export interface LinkTerms extends Attenuation {
  eirpDbw: number; // [dBW]
  freeSpaceLossDb: number; // [dB]
  skyTemperatureK: number; // [K]
  systemTemperatureK: number; // [K]
  gOverTDbPerK: number; // [dB/K]
  carrierToNoiseDbHz: number; // [dB·Hz]
  esN0Db: number; // [dB]
}

/** Makes empty terms for {@link linkTerms}. It is one literal: spread parts would become a dictionary, and every term would take several times as long. */
export function emptyTerms(): LinkTerms {
  return {
    gasDb: 0,
    rainDb: 0,
    cloudDb: 0,
    scintillationDb: 0,
    totalDb: 0,
    eirpDbw: 0,
    freeSpaceLossDb: 0,
    skyTemperatureK: 0,
    systemTemperatureK: 0,
    gOverTDbPerK: 0,
    carrierToNoiseDbHz: 0,
    esN0Db: 0,
  };
}

/**
 * Writes the terms of one sample into a record of the caller.
 *
 * @equation B = A_G + A_R + A_C sets the noise of the sky, A = A_G + √((A_R + A_C)² + A_S²) attenuates the signal; Es/N0 = C/N0 − 10·log R_s
 * @validity elevation 5 to 90°, share 0.001 to 5 %, off-nadir angle within the EIRP table
 * @source the equations of `atmosphere/` and `radio/`
 */
export function linkTerms(
  link: PreparedLink,
  elevationDegrees: number,
  rangeKm: number,
  offNadirDegrees: number,
  sky: SkyState,
  into: LinkTerms,
): void {
  const { station } = link;
  attenuate(link.atmosphere, elevationDegrees, sky, into);
  into.eirpDbw = eirpDbw(link.eirp, offNadirDegrees);
  into.freeSpaceLossDb = freeSpaceLossDb(link.frequencyGhz, rangeKm);
  into.skyTemperatureK = skyTemperatureK(into.gasDb + into.rainDb + into.cloudDb, link.atmosphere.mediumK);
  into.systemTemperatureK = noiseUnderSkyK(station.noise, into.skyTemperatureK);
  into.gOverTDbPerK = gOverTDbPerK(station.noise, into.skyTemperatureK);
  into.carrierToNoiseDbHz = carrierToNoiseDbHz({
    eirpDbw: into.eirpDbw,
    freeSpaceLossDb: into.freeSpaceLossDb,
    atmosphereDb: into.totalDb,
    pointingLossDb: station.pointingLossDb,
    polarisationLossDb: link.polarisationLossDb,
    otherLossDb: link.otherLossDb,
    gOverTDbPerK: into.gOverTDbPerK,
  });
  into.esN0Db = symbolToNoiseDb(into.carrierToNoiseDbHz, link.symbolRatePerS);
}

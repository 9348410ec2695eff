import { type PreparedAtmosphere, prepareAtmosphere, type RadioClimate } from "./atmosphere/atmosphere";
import { checkBetween } from "./atmosphere/link-range";
import { type Coding, type PreparedCoding, prepareCoding } from "./coding/modcod-choice";
import { checkEirp, type Eirp } from "./radio/eirp";
import { checkSymbolRate } from "./radio/occupied-bandwidth";
import { polarisationLossDb } from "./radio/polarisation-loss";
import { type PreparedStation, prepareStation, type ReceivingStation } from "./station";

/** Signal that a satellite sends. */
export interface Emission {
  readonly frequencyGhz: number; // [GHz]
  /** Angle of the polarisation to the horizon; 45 for circular polarisation. */
  readonly tiltDegrees: number; // [°]
  readonly eirp: Eirp; // [dBW]
  readonly symbolRatePerS: number; // [symbols/s]
  readonly coding: Coding;
}

/** Losses that follow neither from geometry nor from climate. */
export interface LinkLosses {
  /** Loss as stated, or by the axial ratios of both antennas at the worst angle. */
  readonly polarisation: { readonly lossDb: number } | { readonly axialRatiosDb: readonly [number, number] };
  /** Loss of the receiver compared with the thresholds of its standard. */
  readonly implementationDb: number; // [dB]
  /** All other losses together, such as of a radome. */
  readonly otherDb: number; // [dB]
}

/** Link with all values that are constant over a pass. */
export interface PreparedLink {
  readonly frequencyGhz: number; // [GHz]
  readonly eirp: Eirp; // [dBW]
  readonly symbolRatePerS: number; // [symbols/s]
  readonly coding: PreparedCoding;
  readonly atmosphere: PreparedAtmosphere;
  readonly station: PreparedStation;
  readonly polarisationLossDb: number; // [dB]
  readonly otherLossDb: number; // [dB]
}

/**
 * Prepares a link for many samples: values that do not depend on elevation, range and off-nadir angle are computed once.
 *
 * @equation as the files of `atmosphere/`, `radio/` and `coding/` say
 * @validity above 0 to 50 GHz, and as for its equations
 * @source the equations of these folders
 * @throws RangeError for values that they refuse
 */
export function prepareLink(emission: Emission, losses: LinkLosses, station: ReceivingStation, climate: RadioClimate): PreparedLink {
  const { frequencyGhz, tiltDegrees, eirp, symbolRatePerS } = emission;
  checkEirp(eirp);
  checkSymbolRate(symbolRatePerS);
  checkBetween("Other loss", losses.otherDb, 0, 100, "dB", "give its size without sign");
  const { diameterM, efficiency } = station;
  const atmosphere = prepareAtmosphere(climate, { frequencyGhz, tiltDegrees, diameterM, efficiency });
  return {
    frequencyGhz,
    eirp,
    symbolRatePerS,
    coding: prepareCoding(emission.coding, losses.implementationDb),
    atmosphere,
    station: prepareStation(station, frequencyGhz, atmosphere),
    polarisationLossDb: polarisationOf(losses),
    otherLossDb: losses.otherDb,
  };
}

function polarisationOf({ polarisation }: LinkLosses): number {
  if ("axialRatiosDb" in polarisation) return polarisationLossDb(...polarisation.axialRatiosDb);
  checkBetween("Polarisation loss", polarisation.lossDb, 0, 40, "dB", "give its size without sign");
  return polarisation.lossDb;
}

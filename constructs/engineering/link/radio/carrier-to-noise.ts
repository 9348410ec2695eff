import { dbOfRatio } from "./decibels";

/** Boltzmann constant [J/K]. Source: SI brochure, 9th edition, exact. */
const boltzmannJPerK = 1.380649e-23;

/** −10·log k [dB]: converts a power per temperature to a power per noise density. */
export const boltzmannDb = -10 * Math.log10(boltzmannJPerK);

/** The parts of a carrier over noise, losses as positive numbers. */
interface CarrierParts {
  readonly eirpDbw: number; // [dBW]
  readonly freeSpaceLossDb: number; // [dB]
  readonly atmosphereDb: number; // [dB]
  readonly pointingLossDb: number; // [dB]
  readonly polarisationLossDb: number; // [dB]
  readonly otherLossDb: number; // [dB]
  readonly gOverTDbPerK: number; // [dB/K]
}

/**
 * Computes the carrier over the density of the noise.
 *
 * @equation C/N0 = EIRP − L_free space − A − L_pointing − L_polarisation − L_other + G/T − 10·log k
 * @validity finite numbers
 * @source G. Maral and M. Bousquet, Satellite Communications Systems, 5th ed., chapter 5; k of the SI
 * @returns [dB·Hz]
 */
export function carrierToNoiseDbHz(parts: CarrierParts): number {
  const received = parts.eirpDbw - parts.freeSpaceLossDb - parts.atmosphereDb;
  const lost = parts.pointingLossDb + parts.polarisationLossDb + parts.otherLossDb;
  const carrier = received - lost + parts.gOverTDbPerK + boltzmannDb;
  if (!Number.isFinite(carrier))
    throw new RangeError(`C/N0 must be finite but is ${carrier} dB·Hz: correct the terms that it is computed from`);
  return carrier;
}

/**
 * Computes the energy of a symbol over the density of the noise.
 *
 * @equation Es/N0 = C/N0 − 10·log R_s
 * @validity symbol rate above 0
 * @source definition of the symbol rate
 * @returns [dB]
 */
export function symbolToNoiseDb(carrierToNoise: number, symbolRatePerS: number): number {
  if (!Number.isFinite(carrierToNoise)) throw new RangeError(`C/N0 must be finite but is ${carrierToNoise} dB·Hz: correct its terms`);
  return carrierToNoise - dbOfRatio(symbolRatePerS);
}

import { checkBetween } from "../atmosphere/link-range";

/**
 * Computes the loss of an antenna that does not point exactly at the satellite.
 *
 * @equation L = 12·(error/θ)²
 * @validity exact to some 0.1 dB up to half the beamwidth; beyond, an upper bound up to the first null of the antenna
 * @source G. Maral and M. Bousquet, Satellite Communications Systems, 5th ed., chapter 5
 * @param beamwidthDegrees θ, at half power [°]
 * @returns [dB]
 */
export function pointingLossDb(errorDegrees: number, beamwidthDegrees: number): number {
  checkBetween("Pointing error", errorDegrees, 0, 180, "degrees", "give its size without sign");
  if (!(beamwidthDegrees > 0 && beamwidthDegrees <= 180))
    throw new RangeError(`Beamwidth must lie above 0 and at most at 180 degrees but is ${beamwidthDegrees} degrees: correct the antenna`);
  return 12 * (errorDegrees / beamwidthDegrees) ** 2;
}

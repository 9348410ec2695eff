import { shownNumber } from "../../numeric/shown-number";
import { checkBetween } from "../atmosphere/link-range";
import { wavelengthM } from "./wavelength";

/**
 * Computes the angle within which an antenna has at least half of the power on its axis.
 *
 * @equation θ = 70°·λ/D
 * @validity diameter 0.01 to 100 m that makes a beam of at most 180°
 * @source rule of the taper of common reflectors, G. Maral and M. Bousquet, Satellite Communications Systems, 5th ed., chapter 5
 * @param diameterM D [m]
 * @returns [°]
 */
export function beamwidthDegrees(frequencyGhz: number, diameterM: number): number {
  checkBetween("Antenna diameter", diameterM, 0.01, 100, "m", "give it in metres");
  const beamwidth = (70 * wavelengthM(frequencyGhz)) / diameterM;
  if (!(beamwidth <= 180))
    throw new RangeError(
      `Beamwidth must be at most 180 degrees but ${shownNumber(diameterM)} m at ${shownNumber(frequencyGhz)} GHz mean ${beamwidth.toFixed(0)} degrees: correct one of the two`,
    );
  return beamwidth;
}

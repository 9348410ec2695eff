import { checkBetween } from "../atmosphere/link-range";
import { beamwidthDegrees } from "./beamwidth";
import { wavelengthM } from "./wavelength";

/**
 * Computes the gain of a round aperture on its axis, relative to an isotropic antenna.
 *
 * @equation G = 10·log(η·(π·D/λ)²)
 * @validity efficiency 0.01 to 1; diameter as for {@link beamwidthDegrees}
 * @source W. L. Stutzman and G. A. Thiele, Antenna Theory and Design, 3rd ed., aperture antennas
 * @param diameterM D [m]
 * @param efficiency η: share of the aperture that counts [-]
 * @returns [dBi]
 */
export function antennaGainDbi(frequencyGhz: number, diameterM: number, efficiency: number): number {
  checkBetween("Antenna efficiency", efficiency, 0.01, 1, "", "give it as a share");
  beamwidthDegrees(frequencyGhz, diameterM); // refuses diameters that are no aperture
  return 10 * Math.log10(efficiency * ((Math.PI * diameterM) / wavelengthM(frequencyGhz)) ** 2);
}

import { shownNumber } from "../../numeric/shown-number";
import { checkElevation } from "./link-range";

const degree = Math.PI / 180;

/**
 * Computes the attenuation of a flat layer, gas or cloud, along a slant path.
 *
 * @equation A = A_zenith/sin e
 * @validity 5 to 90°: below, the layer is not flat
 * @source ITU-R P.676-13, annex 2, and P.840-9, annex 1
 * @param zenithDb of the same layer from straight above [dB]
 * @returns [dB]
 */
export function slantDb(zenithDb: number, elevationDegrees: number): number {
  checkElevation(elevationDegrees);
  if (!(zenithDb >= 0 && zenithDb < Number.POSITIVE_INFINITY))
    throw new RangeError(
      `Attenuation at the zenith must not be negative but is ${shownNumber(zenithDb)} dB: correct what it is computed from`,
    );
  return zenithDb / Math.sin(elevationDegrees * degree);
}

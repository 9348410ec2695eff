import { shownNumber } from "../../numeric/shown-number";
/**
 * Computes the attenuation of the whole atmosphere for a share of the year: gas always, rain and cloud together, scintillation mostly at other times.
 *
 * @equation A = A_G + √((A_R + A_C)² + A_S²)
 * @validity each 0 or more
 * @source ITU-R P.618-14, section 2.5
 * @param gasDb A_G [dB]
 * @param rainDb A_R [dB]
 * @param cloudDb A_C [dB]
 * @param scintillationDb A_S [dB]
 * @returns [dB]
 */
export function totalAttenuationDb(gasDb: number, rainDb: number, cloudDb: number, scintillationDb: number): number {
  const total = gasDb + Math.sqrt((rainDb + cloudDb) ** 2 + scintillationDb ** 2);
  if (!(Math.min(gasDb, rainDb, cloudDb, scintillationDb) >= 0 && total < Number.POSITIVE_INFINITY))
    throw new RangeError(
      `Attenuation must not be negative but is ${[gasDb, rainDb, cloudDb].map(shownNumber).join(", ")} and ${shownNumber(scintillationDb)} dB of gas, rain, cloud and scintillation: correct what it is computed from`,
    );
  return total;
}

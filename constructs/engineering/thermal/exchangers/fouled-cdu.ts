import type { RatedCdu } from "./cdu-rating";

/**
 * Rates a CDU with dirty plates.
 *
 * @equation hA' = f·hA on both sides, so that UA' = f·UA
 * @validity 0 < f ≤ 1
 * @source definition of fouling as a share of the clean UA, as of dry coolers
 * @param share f, remaining share of the clean conductance [-]
 * @throws RangeError when nothing remains
 */
export function fouledCdu(rated: RatedCdu, share: number): RatedCdu {
  if (!(share > 0 && share <= 1))
    throw new RangeError(`Fouling share of a CDU must be above 0 and at most 1 but is ${share}: write UA as a share of the UA when clean`);
  return { ...rated, uaWPerK: rated.uaWPerK * share, hAWPerK: rated.hAWPerK * share };
}

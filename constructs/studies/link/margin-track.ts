import { lowestElevationDegrees } from "../../engineering/link/atmosphere/link-range";
import { modcodMarginDb } from "../../engineering/link/coding/modcod";
import { emptyTerms, linkTerms } from "../../engineering/link/link-terms";
import { trackSample } from "../../engineering/link/pass-volume";
import type { PreparedLink } from "../../engineering/link/prepared-link";
import type { PassTrack } from "../../engineering/orbit/passes/pass-track";

/** Margins of a link with its most robust MODCOD along a pass. Each list has one number per instant; NaN below 5°, where the model does not hold. */
export interface MarginTrack {
  readonly instantsMs: Float64Array; // [ms] since 1970 UTC
  readonly clearDb: Float64Array; // [dB]
  readonly atShareDb: Float64Array; // [dB]
}

/**
 * Computes the margins along a track, under a clear sky and for a share of the year.
 *
 * @throws RangeError when the satellite leaves the EIRP table
 */
export function marginTrack(link: PreparedLink, track: PassTrack, percentOfYear: number): MarginTrack {
  const { mostRobust, implementationLossDb } = link.coding;
  const terms = emptyTerms();
  const marginsDb = (sky: "clear" | number) =>
    track.instantsMs.map((_, i) => {
      const { elevationDegrees, rangeKm, offNadirDegrees } = trackSample(track, i);
      if (elevationDegrees < lowestElevationDegrees) return Number.NaN;
      linkTerms(link, elevationDegrees, rangeKm, offNadirDegrees, sky, terms);
      return modcodMarginDb(terms.esN0Db, mostRobust.thresholdDb, implementationLossDb);
    });
  return { instantsMs: track.instantsMs, clearDb: marginsDb("clear"), atShareDb: marginsDb(percentOfYear) };
}

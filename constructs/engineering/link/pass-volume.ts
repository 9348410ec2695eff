import type { SkyState } from "./atmosphere/atmosphere";
import { checkBetween, checkPercentOfYear, lowestElevationDegrees } from "./atmosphere/link-range";
import { modcodMarginDb } from "./coding/modcod";
import { chosenModcod } from "./coding/modcod-choice";
import { emptyTerms, type LinkSample, type LinkTerms, linkTerms } from "./link-terms";
import type { PreparedLink } from "./prepared-link";

/** Positions of a satellite for a station at the middle of each part of a pass, with the parts of `secondsOf()`. */
export interface LinkTrack {
  /** Length of each part. */
  readonly lengthsS: ArrayLike<number>; // [s]
  readonly elevationDegrees: ArrayLike<number>; // [°]
  readonly rangeKm: ArrayLike<number>; // [km]
  /** Only an EIRP table uses it. */
  readonly offNadirDegrees: ArrayLike<number>; // [°]
}

/** Data that a pass delivers under one state of the sky. */
export interface SkyVolume {
  readonly bytes: number; // [B] net, not rounded
  /** Time in which a MODCOD is received. */
  readonly lockS: number; // [s]
  /** Time below an elevation of 5°, where the model is not valid and no data are counted. */
  readonly belowModelS: number; // [s]
  readonly peakRateBitPerS: number; // [bit/s]
  /** Second with the least margin to the most robust MODCOD; missing when the pass never reaches 5°. */
  readonly worst?: { readonly marginDb: number; readonly index: number; readonly sample: LinkSample };
}

/** Data that a pass delivers, under a clear sky (to size disks) and for a share of the year (to judge promises). */
export interface PassVolume {
  readonly clear: SkyVolume;
  readonly atShare: SkyVolume;
}

/**
 * Computes the data volume of a pass, under a clear sky and for a share of the year.
 *
 * @equation V = Σ rate(middle)·length/8 over parts of 1 s from AOS, the last shorter
 * @validity elevation −90 to 90°, below 5° no data; share 0.001 to 5 %, off-nadir angles within the EIRP table
 * @source midpoint rule
 * @param percentOfYear share of the year for which the loss may be exceeded [%]
 */
export function passVolume(link: PreparedLink, track: LinkTrack, percentOfYear: number): PassVolume {
  checkPercentOfYear(percentOfYear);
  checkTrack(track);
  const terms = emptyTerms();
  return { clear: skyVolume(link, track, "clear", terms), atShare: skyVolume(link, track, percentOfYear, terms) };
}

function checkTrack({ lengthsS, elevationDegrees, rangeKm, offNadirDegrees }: LinkTrack): void {
  const { length: parts } = lengthsS;
  for (const { length } of [elevationDegrees, rangeKm, offNadirDegrees]) {
    if (length !== parts)
      throw new RangeError(
        `Track of a pass of ${parts} parts must have as many middles but has ${length}: compute it at those that secondsOf() gives`,
      );
  }
}

function skyVolume(link: PreparedLink, track: LinkTrack, sky: SkyState, terms: LinkTerms): SkyVolume {
  const { coding, symbolRatePerS } = link;
  const count = track.lengthsS.length;
  const sum = { bits: 0, lockS: 0, belowModelS: 0, peakRate: 0, worstEsN0Db: Number.POSITIVE_INFINITY, worstIndex: -1 };
  for (let i = 0; i < count; i++) {
    const lengthS = at(track.lengthsS, i);
    const elevation = at(track.elevationDegrees, i);
    checkBetween("Elevation", elevation, -90, 90, "degrees", "correct the track");
    if (elevation < lowestElevationDegrees) {
      sum.belowModelS += lengthS;
      continue;
    }
    linkTerms(link, elevation, at(track.rangeKm, i), at(track.offNadirDegrees, i), sky, terms);
    if (terms.esN0Db < sum.worstEsN0Db) {
      sum.worstEsN0Db = terms.esN0Db;
      sum.worstIndex = i;
    }
    const modcod = coding.modcods[chosenModcod(coding, terms.esN0Db)];
    if (modcod === undefined) continue;
    const rate = symbolRatePerS * modcod.efficiencyBitPerSymbol;
    sum.bits += rate * lengthS;
    sum.lockS += lengthS;
    sum.peakRate = Math.max(sum.peakRate, rate);
  }
  const marginDb = modcodMarginDb(sum.worstEsN0Db, coding.mostRobust.thresholdDb, coding.implementationLossDb);
  return {
    bytes: sum.bits / 8,
    lockS: sum.lockS,
    belowModelS: sum.belowModelS,
    peakRateBitPerS: sum.peakRate,
    ...(sum.worstIndex >= 0 && { worst: { marginDb, index: sum.worstIndex, sample: trackSample(track, sum.worstIndex) } }),
  };
}

export function trackSample(track: Omit<LinkTrack, "lengthsS">, index: number): LinkSample {
  return {
    elevationDegrees: at(track.elevationDegrees, index),
    rangeKm: at(track.rangeKm, index),
    offNadirDegrees: at(track.offNadirDegrees, index),
  };
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}

import { shownNumber } from "../../numeric/shown-number";
/**
 * Range in which all equations of the atmosphere hold: from 1 to 50 GHz, from 5° up.
 *
 * @source ITU-R P.676-13, annex 2, whose law of the slant path holds from 5°, and P.618-14, section 2.4.1; below 1 GHz gas, rain and cloud attenuate by less
 * than 0.1 dB, and the bands of downlinks end at 50 GHz
 */
export const lowestFrequencyGhz = 1; // [GHz]
const highestFrequencyGhz = 50; // [GHz]
export const lowestElevationDegrees = 5; // [°]

/** Refuses values outside a range, and NaN. The ends belong to the range. */
export function checkBetween(subject: string, value: number, low: number, high: number, unit: string, remedy: string): void {
  if (!(value >= low && value <= high)) {
    const of = unit && ` ${unit}`;
    throw new RangeError(`${subject} must lie between ${low} and ${high}${of} but is ${shownNumber(value)}${of}: ${remedy}`);
  }
}

/** Refuses frequencies at which the atmosphere is not modelled. */
export function checkFrequency(frequencyGhz: number): void {
  checkBetween("Frequency", frequencyGhz, lowestFrequencyGhz, highestFrequencyGhz, "GHz", "no attenuation is known there");
}

/** Refuses frequencies of links that are not modelled. Frequencies below the range of the atmosphere are allowed. */
export function checkReceivedFrequency(frequencyGhz: number): void {
  if (!(frequencyGhz > 0 && frequencyGhz <= highestFrequencyGhz))
    throw new RangeError(
      `Frequency must lie above 0 and at most at ${highestFrequencyGhz} GHz but is ${shownNumber(frequencyGhz)} GHz: no attenuation is known there`,
    );
}

/** Refuses elevations at which the slant path is not straight enough. */
export function checkElevation(elevationDegrees: number): void {
  checkBetween("Elevation", elevationDegrees, lowestElevationDegrees, 90, "degrees", "count no data there");
}

/** Refuses shares of the year that the statistics do not reach. */
export function checkPercentOfYear(percentOfYear: number): void {
  checkBetween("Share of the year", percentOfYear, 0.001, 5, "%", "choose an availability between 95 and 99.999 %");
}

import { compact } from "../../plain/compact";
import { usualDistance, usualElevationDifference } from "../weather/weather-file-options";
import type { WeatherYear } from "../weather-year";
import { type DistanceFromPosition, warmerBelowK } from "./near-place";
import type { FoundPoints } from "./points-of-weather";

/** Returns warnings for users of a file's points at a position, in sentences. */
export function warningsOf(near: DistanceFromPosition, year: WeatherYear, { points, refused }: FoundPoints): readonly string[] {
  return compact([...distanceWarning(near, year), ...elevationWarning(near, year), refused, !points.published && thinTails]);
}

const thinTails =
  "The points must hold for many years but come from the hours of one: a typical year leaves its extremes out, so check the extreme points of the file, and prefer an EPW file whose header quotes design conditions";

function distanceWarning({ distanceKm }: DistanceFromPosition, { source }: WeatherYear): readonly string[] {
  if (distanceKm <= usualDistance.kilometres) return [];
  const away = distanceKm.toLocaleString("en-US");
  return [
    `${source.file} must be within ${usualDistance.kilometres} km of the place but is ${away} km away: the climate can differ by coast, height and city, so use a nearer file, or document why this one is valid`,
  ];
}

/** Returns a warning that the height matters, and that nothing was corrected. */
function elevationWarning({ elevationDifferenceM }: DistanceFromPosition, { source, location }: WeatherYear): readonly string[] {
  if (elevationDifferenceM === undefined)
    return [
      `The elevation of the place must be known to compare it with the ${location.elevationM} m of ${source.file} but is not stated: add elevation`,
    ];
  const metres = Math.abs(elevationDifferenceM);
  if (metres <= usualElevationDifference.metres) return [];
  const kelvins = Math.abs(warmerBelowK(elevationDifferenceM)).toFixed(1);
  const [stands, change] = elevationDifferenceM > 0 ? ["above", "warmer"] : ["below", "colder"];
  return [
    `${source.file} must be within ${usualElevationDifference.metres} m of the height of the place but is ${Math.round(metres).toLocaleString("en-US")} m ${stands} it: at 6.5 K/km the dry bulb of the place is some ${kelvins} K ${change}, which no point contains, so use a file from its height, or correct the points`,
  ];
}

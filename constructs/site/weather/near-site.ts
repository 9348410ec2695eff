import { greatCircleKm } from "./great-circle";
import type { FileProblems } from "./weather-file-error";
import type { ParsedFileOptions } from "./weather-file-options";
import type { WeatherLocation } from "./weather-year";

/** Adds a problem when the file is from elsewhere, or from another height. Without a site there is nothing to compare. */
export function checkNearSite(location: WeatherLocation, options: ParsedFileOptions, problems: FileProblems, line?: number): void {
  const { site, maximumDistanceKm, maximumElevationDifferenceM } = options;
  if (site === undefined) return;
  const distance = greatCircleKm(site, location);
  if (!(distance <= maximumDistanceKm)) {
    problems.add(
      `must lie within ${maximumDistanceKm} km of the site but lies ${Math.round(distance).toLocaleString("en-US")} km away, at ${placeText(location)}: take a file from near ${placeText(site)}, or give maximumDistance where no nearer station has the site's weather`,
      { ...(line !== undefined && { line }), column: "latitude and longitude" },
    );
  }
  const climb = Math.abs(location.elevationM - site.elevationM);
  if (!(climb <= maximumElevationDifferenceM)) {
    problems.add(
      `must lie within ${maximumElevationDifferenceM} m of the site's ${site.elevationM} m but is ${location.elevationM} m: take a file from the site's height, or give maximumElevationDifference and allow for 0.65 K each 100 m`,
      { ...(line !== undefined && { line }), column: "elevation" },
    );
  }
}

function placeText({ latitudeDegrees, longitudeDegrees }: { latitudeDegrees: number; longitudeDegrees: number }): string {
  return `latitude ${latitudeDegrees}°, longitude ${longitudeDegrees}°`;
}

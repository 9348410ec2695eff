import { defined } from "../../plain/defined";
import type { WeatherLocation } from "../weather-year";
import type { FileProblems } from "./weather-file-error";
import type { ParsedFileOptions } from "./weather-file-options";

/** Adds a problem when the file is from another place or height. Without a site nothing is compared. */
export function checkNearSite(location: WeatherLocation, options: ParsedFileOptions, problems: FileProblems, line?: number): void {
  const { site, maximumDistanceKm, maximumElevationDifferenceM } = options;
  if (site === undefined) return;
  const distance = greatCircleKm(site, location);
  if (!(distance <= maximumDistanceKm)) {
    problems.add(
      `must be within ${maximumDistanceKm} km of the site but is ${Math.round(distance).toLocaleString("en-US")} km away, at ${placeText(location)}: use a file from near ${placeText(site)}, or raise maximumDistance if no nearer station has the site's weather`,
      { ...defined({ line }), column: "latitude and longitude" },
    );
  }
  const climb = Math.abs(location.elevationM - site.elevationM);
  if (!(climb <= maximumElevationDifferenceM)) {
    problems.add(
      `must be within ${maximumElevationDifferenceM} m of the site's ${site.elevationM} m but is ${location.elevationM} m: use a file from the site's height, or raise maximumElevationDifference and allow for 0.65 K each 100 m`,
      { ...defined({ line }), column: "elevation" },
    );
  }
}

function placeText({ latitudeDegrees, longitudeDegrees }: { latitudeDegrees: number; longitudeDegrees: number }): string {
  return `latitude ${latitudeDegrees}°, longitude ${longitudeDegrees}°`;
}

/** Mean radius of the earth, IUGG [km]. */
const earthRadiusKm = 6371.0088;

interface EarthPlace {
  readonly latitudeDegrees: number; // [°] north positive
  readonly longitudeDegrees: number; // [°] east positive
}

/**
 * Returns the shortest distance between two places over a round earth.
 *
 * @equation d = 2·R·asin √(sin²(Δφ/2) + cos φ1·cos φ2·sin²(Δλ/2))
 * @validity everywhere; the flattened earth differs by up to 0.6 %
 * @source haversine formula, R. W. Sinnott, Sky and Telescope 68 (2), 1984, p. 159; R, IUGG mean radius
 * @returns distance [km]
 */
export function greatCircleKm(from: EarthPlace, to: EarthPlace): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
  const h =
    half(to.latitudeDegrees - from.latitudeDegrees) +
    cosine(from.latitudeDegrees) * cosine(to.latitudeDegrees) * half(to.longitudeDegrees - from.longitudeDegrees);
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

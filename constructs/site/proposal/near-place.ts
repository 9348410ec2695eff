import { greatCircleKm } from "../weather/near-site";
import type { WeatherLocation } from "../weather-year";
import type { ClimatePosition } from "./place";

/** Decrease of the standard atmosphere's temperature with height: ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 4. [K/m] */
const lapse = 0.0065;

/** Distance between a position and a station or weather file. */
export interface DistanceFromPosition {
  /** Distance over the ground. [km] */
  readonly distanceKm: number; // [km]
  /** Elevation above the position, negative below it. [m] @default the elevation of the position is not stated */
  readonly elevationDifferenceM?: number; // [m]
}

/** Returns the distance between a position and a weather file or station. */
export function nearPlace(place: ClimatePosition, location: WeatherLocation): DistanceFromPosition {
  const distanceKm = Math.round(greatCircleKm(place, location) * 10) / 10;
  if (place.elevationM === undefined) return { distanceKm };
  return { distanceKm, elevationDifferenceM: Math.round((location.elevationM - place.elevationM) * 10) / 10 };
}

/** Returns how much warmer the position is than air higher up, by the standard atmosphere: a hint, which no point contains. [K] */
export function warmerBelowK(elevationDifferenceM: number): number {
  return Math.round(elevationDifferenceM * lapse * 10) / 10;
}

export function nearPlaceText({ distanceKm, elevationDifferenceM }: DistanceFromPosition): string {
  const away = `${(distanceKm < 10 ? distanceKm : Math.round(distanceKm)).toLocaleString("en-US")} km from the place`;
  if (elevationDifferenceM === undefined) return away;
  const metres = Math.round(Math.abs(elevationDifferenceM));
  if (metres === 0) return `${away}, at its height`;
  return `${away}, ${metres.toLocaleString("en-US")} m ${elevationDifferenceM > 0 ? "above" : "below"} it`;
}

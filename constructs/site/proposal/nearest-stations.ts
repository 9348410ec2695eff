import { countries } from "../countries";
import type { Station } from "../countries/profile/station";
import { type DistanceFromPosition, nearPlace } from "./near-place";
import type { ClimatePosition } from "./place";

/** Rows that are shown for a position. */
const shown = 3;

/** A station of a country's profile whose published row the library has. */
export interface NearStation extends DistanceFromPosition {
  /** Code of the country whose profile has it. */
  readonly country: string;
  /** Published row, with the source and its mark. */
  readonly station: Station;
}

/** Returns the library's rows nearest to a position, the nearest first. */
export function nearestStations(place: ClimatePosition): readonly NearStation[] {
  return Object.values(countries)
    .flatMap(({ profile: { code, station } }) => (station ? [{ country: code, station, ...nearPlace(place, locationOf(station)) }] : []))
    .sort((one, other) => one.distanceKm - other.distanceKm)
    .slice(0, shown);
}

function locationOf({ latitude, longitude, elevationM }: Station) {
  return { latitudeDegrees: latitude, longitudeDegrees: longitude, elevationM };
}

/** Returns sentences on why the rows are not the climate of the position, and on the rows of its country. */
export function stationWarnings({ country }: ClimatePosition): readonly string[] {
  return [noClimate, ...countryWarning(country)];
}

const noClimate =
  "The climate of a site must come from weather near it but no file was given: get an EPW file of the nearest station, or the typical year of PVGIS (TMY, as CSV) for the position; the rows of stations below are for screening sites and never the climate of a site";

function countryWarning(country: ClimatePosition["country"]): readonly string[] {
  if (country === undefined || !country.hasProfile) return [];
  const profile = Object.values(countries).find((one) => one.profile.code === country.code)?.profile;
  return profile?.station ? [] : [`${country.name} has no row in the library, because none was read: an integrator must state its points`];
}

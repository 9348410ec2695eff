import { countries } from "../countries";
import type { Station } from "../countries/profile/station";
import { type DistanceFromPosition, nearPlace } from "./near-place";
import type { ClimatePosition } from "./place";

/** Rows that are shown of a place. */
const shown = 3;

/** A station whose published row the library has, as one of a country. */
export interface NearStation extends DistanceFromPosition {
  /** Code of the country whose profile has it. */
  readonly country: string;
  /** Its row, with the source and its mark. */
  readonly station: Station;
}

/** The rows of the library nearest to a place, the nearest first. */
export function nearestStations(place: ClimatePosition): readonly NearStation[] {
  return Object.values(countries)
    .flatMap(({ profile: { code, station } }) => (station ? [{ country: code, station, ...nearPlace(place, locationOf(station)) }] : []))
    .sort((one, other) => one.distanceKm - other.distanceKm)
    .slice(0, shown);
}

function locationOf({ latitude, longitude, elevationM }: Station) {
  return { latitudeDegrees: latitude, longitudeDegrees: longitude, elevationM };
}

/** Why the rows are no climate of the place, and what its country has, in sentences. */
export function stationWarnings({ country }: ClimatePosition): readonly string[] {
  return [noClimate, ...countryWarning(country)];
}

const noClimate =
  "The climate of a site must come from weather near it but no file was given: get an EPW file of the nearest station, or the typical year of PVGIS (TMY, as CSV) for the very place; the rows of stations below are for the study of a country and never a site's own";

function countryWarning(country: ClimatePosition["country"]): readonly string[] {
  if (country === undefined || !country.hasProfile) return [];
  const profile = Object.values(countries).find((one) => one.profile.code === country.code)?.profile;
  return profile?.station ? [] : [`${country.name} has no row in the library, for none was read: its points are an integrator's own`];
}

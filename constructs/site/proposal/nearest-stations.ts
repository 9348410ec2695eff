import { compact } from "../../plain/compact";
import { grouped } from "../../props/grouped";
import { countries } from "../countries";
import type { CountryProfile } from "../countries/profile/country-profile";
import type { Station } from "../countries/profile/station";
import { type DistanceFromPosition, nearPlace } from "./near-place";
import type { ClimatePosition } from "./place";

/** Rows that are shown for a position. */
const shown = 3;

/** A station of a country's profile whose published row the library has. */
export interface NearStation extends DistanceFromPosition {
  /** Code of the country whose profile has it. */
  readonly country: string;
  /** Published row, with the source and its mark. Of a station for one end of the climate alone, the columns that its profile has. */
  readonly station: Partial<Station> & Pick<Station, "name" | "wmo" | "latitude" | "longitude" | "elevationM" | "source">;
}

/** Returns the library's rows nearest to a position, the nearest first. */
export function nearestStations(place: ClimatePosition): readonly NearStation[] {
  return Object.values(countries)
    .flatMap(({ profile }) =>
      stationsOf(profile).map((station) => ({ country: profile.code, station, ...nearPlace(place, locationOf(station)) })),
    )
    .sort((one, other) => one.distanceKm - other.distanceKm)
    .slice(0, shown);
}

/** Lists the stations of a country, each once with all of its columns. */
function stationsOf({ station, mostHumidStation, coldestStation }: CountryProfile): readonly NearStation["station"][] {
  const rows: readonly NearStation["station"][] = compact([station, mostHumidStation, coldestStation]);
  return [...grouped(rows, ({ wmo }) => wmo).values()].map(([first, ...others]) => Object.assign({}, first, ...others));
}

function locationOf({ latitude, longitude, elevationM }: NearStation["station"]) {
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

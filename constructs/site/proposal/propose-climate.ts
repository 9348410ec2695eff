import { deepFreeze } from "../../props/deep-freeze";
import { parseProps } from "../../props/parse-props";
import { propsSchema } from "../../props/props-schema";
import type { Source } from "../../provenance/source";
import type { ClimatePointProps } from "../climate-point";
import type { ClimatePoints } from "../design-points";
import type { WeatherLocation, WeatherSource, WeatherYear } from "../weather-year";
import { weatherYearSchema } from "../weather-year.props";
import { type DistanceFromPosition, nearPlace, nearPlaceText } from "./near-place";
import { type NearStation, nearestStations, stationWarnings } from "./nearest-stations";
import { type ClimatePosition, type ClimatePositionProps, climatePlace } from "./place";
import { pointsOf, type WeatherPoints } from "./points-of-weather";
import { warningsOf } from "./warnings";

/** What a climate is proposed from. */
export interface ClimateProposalOptions {
  /** A year of weather near the place, as `readEpw()` and `readPvgisTmy()` give it. */
  readonly weather: WeatherYear;
}

/** The climate of a site by a weather file, as frozen plain data. */
export interface ClimateProposal {
  /** Where it is sought. */
  readonly place: ClimatePosition;
  /** The file that it comes from, where that one stands, and what its reader met. */
  readonly weather: DistanceFromPosition & {
    /** The file. */
    readonly source: WeatherSource;
    /** Where the weather was measured or computed. */
    readonly location: WeatherLocation;
    /** What the reader met and did. */
    readonly notes: readonly string[];
  };
  /** All points that the file has, as they stand there: nothing is corrected for height or distance. */
  readonly points: WeatherPoints;
  /** For `climate` of `defineSite()`: the published points where the header has them, else those of the hours. Each source says how far away the file stands. */
  readonly climate: ClimatePoints;
  /** What somebody has to know who takes them, in sentences. */
  readonly warnings: readonly string[];
}

/** What the library knows of the climate around a place without a weather file: no climate of a site, as frozen plain data. */
export interface ClimateNearby {
  /** Where it is sought. */
  readonly place: ClimatePosition;
  /** The nearest of the stations whose published rows the library has. */
  readonly stations: readonly NearStation[];
  /** Why they are no climate of a site, and what to get, in sentences. */
  readonly warnings: readonly string[];
}

const schema = propsSchema<Partial<ClimateProposalOptions>>()({ weather: weatherYearSchema.exactOptional() });

/**
 * Proposes the design points of a site from a weather file near it. Points are the site's own and never its country's: without a file there are only the rows of
 * stations that the library has, for who wants to compare. Sunlight is not part of the points: give `irradiance`.
 *
 * ```ts
 * const position = { latitude: 24.7, longitude: 46.73, elevation: "620 m" } as const;
 * const { climate, warnings } = proposeClimate(position, { weather });
 * ```
 *
 * @throws PropsError with every problem of the place or of the year
 */
export function proposeClimate(place: ClimatePositionProps, options: ClimateProposalOptions): ClimateProposal;
export function proposeClimate(place: ClimatePositionProps): ClimateNearby;
export function proposeClimate(
  place: ClimatePositionProps,
  options: Partial<ClimateProposalOptions> = {},
): ClimateProposal | ClimateNearby {
  const at = climatePlace(place);
  const { weather } = parseProps(schema, "proposeClimate", options);
  if (weather) return deepFreeze<ClimateProposal>(byWeather(at, weather));
  return deepFreeze<ClimateNearby>({ place: at, stations: nearestStations(at), warnings: stationWarnings(at) });
}

function byWeather(place: ClimatePosition, year: WeatherYear): ClimateProposal {
  const near = nearPlace(place, year.location);
  const found = pointsOf(year);
  const { points } = found;
  return {
    place,
    weather: { source: year.source, location: year.location, ...near, notes: year.notes },
    points,
    climate: withPlaces(points.published ?? points.hours, near),
    warnings: warningsOf(near, year, found),
  };
}

/** Whoever reads the source of a point reads how far away it was found. */
function withPlaces({ hottest, mostHumid, coldest }: ClimatePoints, near: DistanceFromPosition): ClimatePoints {
  return { hottest: withPlace(hottest, near), mostHumid: withPlace(mostHumid, near), coldest: withPlace(coldest, near) };
}

function withPlace({ source, ...point }: ClimatePointProps, near: DistanceFromPosition): ClimatePointProps {
  return source ? { ...point, source: placed(source, near) } : point;
}

function placed(source: Source, near: DistanceFromPosition): Source {
  return { ...source, document: `${source.document}; ${nearPlaceText(near)}` };
}

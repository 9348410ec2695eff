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

/** Options for proposing a climate. */
export interface ClimateProposalOptions {
  /** Year of weather near the position, such as from `readEpw()` and `readPvgisTmy()`. */
  readonly weather: WeatherYear;
}

/** A proposed climate of a site from a weather file, as frozen plain data. */
export interface ClimateProposal {
  /** Position for which it is proposed. */
  readonly place: ClimatePosition;
  /** Weather file, its distance from the position, and notes of its reader. */
  readonly weather: DistanceFromPosition & {
    /** The file. */
    readonly source: WeatherSource;
    /** Location where the weather was measured or computed. */
    readonly location: WeatherLocation;
    /** Notes of the reader on what it found and did. */
    readonly notes: readonly string[];
  };
  /** All sets of points in the file, not corrected for height or distance. */
  readonly points: WeatherPoints;
  /** Points for `climate` of `defineSite()`: the published points of the header, else those of the hours. Each source states the distance of the file. */
  readonly climate: ClimatePoints;
  /** Warnings for users of the points, in sentences. */
  readonly warnings: readonly string[];
}

/** The stations around a position, as frozen plain data. Without a weather file there is no climate for a site. */
export interface ClimateNearby {
  /** Position for which they are listed. */
  readonly place: ClimatePosition;
  /** Nearest stations whose published rows the library has. */
  readonly stations: readonly NearStation[];
  /** Reasons why they are no climate of a site, and what to get, in sentences. */
  readonly warnings: readonly string[];
}

const schema = propsSchema<Partial<ClimateProposalOptions>>()({ weather: weatherYearSchema.exactOptional() });

/**
 * Proposes the design points of a site from a weather file near it. Points belong to the site, never to its country: without a file there
 * are only the rows of stations in the library, for comparison. Sunlight is not part of the points: state `irradiance`.
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

/** Adds the distance of the file to the source of each point. */
function withPlaces({ hottest, mostHumid, coldest }: ClimatePoints, near: DistanceFromPosition): ClimatePoints {
  return { hottest: withPlace(hottest, near), mostHumid: withPlace(mostHumid, near), coldest: withPlace(coldest, near) };
}

function withPlace({ source, ...point }: ClimatePointProps, near: DistanceFromPosition): ClimatePointProps {
  return source ? { ...point, source: placed(source, near) } : point;
}

function placed(source: Source, near: DistanceFromPosition): Source {
  return { ...source, document: `${source.document}; ${nearPlaceText(near)}` };
}

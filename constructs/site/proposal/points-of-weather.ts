import { defined } from "../../plain/defined";
import { type ClimatePoints, designPoints, extremePoints } from "../design-points";
import { publishedPoints } from "../published-points";
import type { WeatherYear } from "../weather-year";

/** All sets of climate points from a year of weather, each with its source. */
export interface WeatherPoints {
  /** Points that the header of the file quotes from ASHRAE, from many years. @default it quotes none, or those of another place */
  readonly published?: ClimatePoints;
  /** Points from the 0.4 % and 99.6 % hours of the file. */
  readonly hours: ClimatePoints;
  /** Points from the warmest, the most humid and the coldest hour of the file. */
  readonly extremes: ClimatePoints;
}

/** Sets of points, and the reason if the header was ignored. */
export interface FoundPoints {
  readonly points: WeatherPoints;
  /** Reason why the header was ignored. @default it was used, or quotes nothing */
  readonly refused?: string;
}

/** Returns all points of a year. A header of another place is left out, with the reason. */
export function pointsOf(year: WeatherYear): FoundPoints {
  const own = { hours: designPoints(year), extremes: extremePoints(year) };
  try {
    const published = publishedPoints(year);
    return { points: { ...defined({ published }), ...own } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { points: own, refused: error.message };
  }
}

import type { WeatherHour } from "./weather-year";

/** What an hour of weather may be on the ground. */
interface WeatherRange {
  readonly name: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

/** Sunlight outside the atmosphere in early January, as TMY3 files give it from the 1,367 W/m² of the WMO at mean distance: no hour on the ground has more [W/m²]. */
const mostIrradiance = 1415;

/** Most sustained wind of a hurricane, Patricia 2015: 185 kn by the Tropical Cyclone Report EP202015 of the U.S. National Hurricane Center, rounded up [m/s]. */
const mostWind = 96;

/** Pressures between which a station can stand, winds of hurricanes, and the others as far as the EPW data dictionary lets them. */
export const weatherRanges = {
  dryBulbC: { name: "dry bulb", unit: "°C", min: -70, max: 70 },
  relativeHumidity: { name: "relative humidity", unit: "", min: 0, max: 1 },
  pressurePa: { name: "pressure", unit: "Pa", min: 31_000, max: 120_000 },
  globalHorizontalWPerM2: { name: "global horizontal irradiance", unit: "W/m²", min: 0, max: mostIrradiance },
  directNormalWPerM2: { name: "direct normal irradiance", unit: "W/m²", min: 0, max: mostIrradiance },
  diffuseHorizontalWPerM2: { name: "diffuse horizontal irradiance", unit: "W/m²", min: 0, max: mostIrradiance },
  windSpeedMPerS: { name: "wind speed", unit: "m/s", min: 0, max: mostWind },
} as const satisfies Readonly<Record<keyof WeatherHour, WeatherRange>>;

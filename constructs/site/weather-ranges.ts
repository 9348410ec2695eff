import type { WeatherHour } from "./weather-year";

/** The possible values of weather in an hour on the ground. */
interface WeatherRange {
  readonly name: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

/** Most sunlight outside the atmosphere, in early January, in TMY3 files from the WMO's 1,367 W/m² at mean distance [W/m²]. */
const mostIrradiance = 1415;

/** Most sustained wind of a hurricane, Patricia 2015: 185 kn by the Tropical Cyclone Report EP202015 of the U.S. National Hurricane Center, rounded up [m/s]. */
const mostWind = 96;

/** Pressures that a station can have, winds of hurricanes, and other values within the EPW data dictionary. */
export const weatherRanges = {
  dryBulbC: { name: "dry bulb", unit: "°C", min: -70, max: 70 },
  relativeHumidity: { name: "relative humidity", unit: "", min: 0, max: 1 },
  pressurePa: { name: "pressure", unit: "Pa", min: 31_000, max: 120_000 },
  globalHorizontalWPerM2: { name: "global horizontal irradiance", unit: "W/m²", min: 0, max: mostIrradiance },
  directNormalWPerM2: { name: "direct normal irradiance", unit: "W/m²", min: 0, max: mostIrradiance },
  diffuseHorizontalWPerM2: { name: "diffuse horizontal irradiance", unit: "W/m²", min: 0, max: mostIrradiance },
  windSpeedMPerS: { name: "wind speed", unit: "m/s", min: 0, max: mostWind },
} as const satisfies Readonly<Record<keyof WeatherHour, WeatherRange>>;

import type { WeatherYear } from "cdktf-edge-node/engineering";

/** A year in which every hour is the same: saturated air of 30 °C in the dark, so that one healthy point stands for all of it. */
export const steadyWeather: WeatherYear = {
  source: { file: "steady", format: "formula", provider: "tests", years: "none" },
  location: { latitudeDegrees: 18, longitudeDegrees: 42, elevationM: 500 },
  utcOffsetH: 3,
  hours: Array.from({ length: 8760 }, () => ({
    dryBulbC: 30,
    relativeHumidity: 1,
    pressurePa: 95_460,
    globalHorizontalWPerM2: 0,
    directNormalWPerM2: 0,
    diffuseHorizontalWPerM2: 0,
    windSpeedMPerS: 0,
  })),
  irradianceMomentH: 0.5,
  interpolated: [],
  notes: [],
};

import type { WeatherHour, WeatherYear } from "cdktf-edge-node/engineering";

/*
 * No weather file of Lagos was at hand that may be shipped, so the year is a formula: each of its numbers is declared by the example. It is nobody's measurement.
 * With a file, `site.weather` is what `readEpw()` or `readPvgisTmy()` give.
 */

const degree = Math.PI / 180;
const latitude = 6.58; // [°]
const longitude = 3.32; // [°]

/** 27 °C in the mean, warmest in March and at 15 o'clock. */
function dryBulbC(day: number, hour: number): number {
  return 27 + 1.5 * Math.cos((2 * Math.PI * (day - 75)) / 365) + 3 * Math.cos((2 * Math.PI * (hour - 15)) / 24);
}

/** Sun's height as its sine: declination by Cooper, solar time by the meridian of UTC + 1. */
function sineOfHeight(day: number, hour: number): number {
  const declination = 23.45 * degree * Math.sin((2 * Math.PI * (284 + day)) / 365);
  const hourAngle = 15 * degree * (hour + 0.5 - (15 - longitude) / 15 - 12);
  return Math.sin(latitude * degree) * Math.sin(declination) + Math.cos(latitude * degree) * Math.cos(declination) * Math.cos(hourAngle);
}

/** Clear sky by Haurwitz, of which clouds leave 70 %, least in July; half of that is diffuse. */
function light(day: number, hour: number) {
  const sine = sineOfHeight(day, hour);
  if (sine < 0.05) return { globalHorizontalWPerM2: 0, directNormalWPerM2: 0, diffuseHorizontalWPerM2: 0 };
  const clear = 1098 * sine * Math.exp(-0.057 / sine);
  const globalHorizontalWPerM2 = clear * (0.7 + 0.1 * Math.cos((2 * Math.PI * (day - 15)) / 365));
  const diffuseHorizontalWPerM2 = globalHorizontalWPerM2 / 2;
  return { globalHorizontalWPerM2, diffuseHorizontalWPerM2, directNormalWPerM2: (globalHorizontalWPerM2 - diffuseHorizontalWPerM2) / sine };
}

/** Dew point 23.5 °C all year, Magnus. */
function relativeHumidity(celsius: number): number {
  const pressure = (t: number) => Math.exp((17.62 * t) / (243.12 + t));
  return Math.min(1, pressure(23.5) / pressure(celsius));
}

const hours = Array.from({ length: 8760 }, (_, i): WeatherHour => {
  const [day, hour] = [Math.floor(i / 24) + 1, i % 24];
  const celsius = dryBulbC(day, hour);
  return {
    dryBulbC: celsius,
    relativeHumidity: relativeHumidity(celsius),
    pressurePa: 101_325,
    ...light(day, hour),
    windSpeedMPerS: 2.5,
  };
});

/** A year in the air of Lagos by formula. */
export const lagosWeather: WeatherYear = {
  source: { file: "lagos by formula", format: "formula", provider: "example", years: "none" },
  location: { latitudeDegrees: latitude, longitudeDegrees: longitude, elevationM: 41 },
  utcOffsetH: 1,
  hours,
  irradianceMomentH: 0.5,
  interpolated: [],
  notes: ["Formula of the example, no measurement"],
};

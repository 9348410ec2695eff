import type { WeatherHour, WeatherYear } from "cdktf-edge-node/engineering";
import { describe, expect, it } from "vitest";
import { parseProps } from "../../../constructs/props/parse-props";
import { weatherYearSchema } from "../../../constructs/site/weather-year.props";
import { problemsOf } from "../../support/props/problems-of";
import { madeYear } from "../../support/year/made-weather";

const problems = (year: unknown) => problemsOf(() => parseProps(weatherYearSchema, "weather", year));
const reader = "create it with readEpw() or readPvgisTmy()";

/** The made year with something that no type lets through. */
const changed = (change: object) => ({ ...madeYear(), ...change });
const withHours = (hours: Readonly<Record<number, object>>) => madeYear(hours as Readonly<Record<number, Partial<WeatherHour>>>);

describe("weatherYearSchema", () => {
  it("weatherYearSchema passes a year on as it is", () => {
    const year: WeatherYear = madeYear();
    expect(parseProps(weatherYearSchema, "weather", year)).toBe(year);
  });

  it.each<[string, object, string]>([
    ["NaN", { dryBulbC: Number.NaN }, `hours[12].dryBulbC: must be between -70 and 70 °C but is NaN °C: correct it, or ${reader}`],
    [
      "no end",
      { windSpeedMPerS: Infinity },
      `hours[12].windSpeedMPerS: must be between 0 and 96 m/s but is Infinity m/s: correct it, or ${reader}`,
    ],
    ["kelvins", { dryBulbC: 300 }, `hours[12].dryBulbC: must be between -70 and 70 °C but is 300 °C: correct it, or ${reader}`],
    ["a percentage", { relativeHumidity: 40 }, `hours[12].relativeHumidity: must be between 0 and 1 but is 40: correct it, or ${reader}`],
    [
      "hectopascals",
      { pressurePa: 1013 },
      `hours[12].pressurePa: must be between 31,000 and 120,000 Pa but is 1013 Pa: correct it, or ${reader}`,
    ],
    ["a text", { dryBulbC: "12" }, `hours[12].dryBulbC: must be between -70 and 70 °C but is "12": correct it, or ${reader}`],
    [
      "nothing",
      { globalHorizontalWPerM2: undefined },
      `hours[12].globalHorizontalWPerM2: must be between 0 and 1,415 W/m² but is missing: correct it, or ${reader}`,
    ],
  ])("weatherYearSchema refuses an hour with %s at its place", (_, hour, problem) => {
    expect(problems(withHours({ 12: hour }))).toEqual([problem]);
  });

  it("weatherYearSchema says of each column once, and in how many hours more it is wrong", () => {
    expect(problems(withHours({ 7: { dryBulbC: 99, pressurePa: 0 }, 9: { dryBulbC: 99 }, 8759: { dryBulbC: -99 } }))).toEqual([
      `hours[7].dryBulbC: must be between -70 and 70 °C but is 99 °C, and 2 more hours are outside too: correct it, or ${reader}`,
      `hours[7].pressurePa: must be between 31,000 and 120,000 Pa but is 0 Pa: correct it, or ${reader}`,
    ]);
  });

  it.each<[string, unknown, string]>([
    ["a year that is none", "2001", `must have the 8760 hours of a year but has 0: ${reader}`],
    [
      "a leap year",
      changed({ hours: [...madeYear().hours, madeYear().hours[0]] }),
      `must have the 8760 hours of a year but has 8761: ${reader}`,
    ],
    [
      "an hour that is none",
      changed({ hours: madeYear().hours.with(3, null as never) }),
      `hours[3]: must be the numbers of an hour but is null: ${reader}`,
    ],
    ["no time zone", changed({ utcOffsetH: Number.NaN }), "utcOffsetH: must be a number but is NaN: write a number"],
    [
      "a time zone of another planet",
      changed({ utcOffsetH: 25 }),
      "utcOffsetH: must be at most 14 but is 25: use a value within the limit",
    ],
    [
      "a place beyond the pole",
      changed({ location: { latitudeDegrees: 91, longitudeDegrees: 0, elevationM: 0 } }),
      "location.latitudeDegrees: must be at most 90 but is 91: use a value within the limit",
    ],
    ["a misspelt key", changed({ utcOfsetH: 3 }), 'utcOfsetH: unknown prop: did you mean "utcOffsetH"?'],
    [
      "design conditions that are none",
      changed({ published: { edition: "2009" } }),
      "published.heatingDryBulbC: is required: add a number",
    ],
  ])("weatherYearSchema refuses %s", (_, year, problem) => {
    expect(problems(year)[0]).toBe(problem);
  });
});

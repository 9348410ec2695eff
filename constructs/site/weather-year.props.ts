import { z } from "zod";
import { intBetween, numberBetween } from "../props/between";
import { addProblem } from "../props/problems/add-problem";
import { issueMessage, shownValue } from "../props/problems/issue-message";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { weatherRanges } from "./weather-ranges";
import {
  hoursPerYear,
  type InterpolatedHour,
  type PublishedConditions,
  type WeatherHour,
  type WeatherLocation,
  type WeatherSource,
  type WeatherYear,
} from "./weather-year";

type Column = keyof WeatherHour;
const columns = Object.keys(weatherRanges) as [Column, ...Column[]];

const { dryBulbC: temperature } = weatherRanges;
const celsius = numberBetween(temperature.min, temperature.max);

const keys = {
  source: propsSchema<WeatherSource>()({
    file: z.string(),
    format: z.enum(["EPW", "PVGIS TMY", "formula"]),
    provider: z.string(),
    station: z.string().exactOptional(),
    years: z.string(),
  }),
  location: propsSchema<WeatherLocation>()({
    latitudeDegrees: numberBetween(-90, 90),
    longitudeDegrees: numberBetween(-180, 180),
    elevationM: numberBetween(-1000, 9999.9),
  }),
  utcOffsetH: numberBetween(-12, 14),
  irradianceMomentH: numberBetween(-1, 1),
  interpolated: list(
    propsSchema<InterpolatedHour>()({
      hour: intBetween(0, hoursPerYear - 1),
      columns: list(z.enum(columns)),
    }),
  ),
  notes: list(z.string()),
  published: propsSchema<PublishedConditions>()({
    edition: z.string(),
    heatingDryBulbC: celsius,
    coolingDryBulbC: celsius,
    coolingWetBulbC: celsius,
    humidWetBulbC: celsius,
    humidDryBulbC: celsius,
  }).exactOptional(),
};

/** Parses a year of weather from its reader or from a program, and passes it on unchanged. */
export const weatherYearSchema = yearSchema("create it with readEpw() or readPvgisTmy()");

/** Parses a year of weather that a program wrote into a file. */
export const writtenYearSchema = yearSchema("write it with JSON.stringify(), or name the EPW or PVGIS file itself");

/** @param reader remedy that names a source of a correct year */
function yearSchema(reader: string) {
  // The hours are checked without an object of zod's for each: there are 61,320 numbers
  const hours = z.custom<readonly WeatherHour[]>().superRefine((given, context) => {
    for (const { path, message } of hourProblems(given, reader)) addProblem(context, path, message);
  });
  const shape = propsSchema<WeatherYear>()({ ...keys, hours });
  return z.custom<WeatherYear>().superRefine((year, context) => {
    const { length } = Array.isArray(year?.hours) ? year.hours : [];
    if (length !== hoursPerYear) {
      addProblem(context, [], `must have the ${hoursPerYear} hours of a year but has ${length}: ${reader}`);
      return;
    }
    const { error } = shape.safeParse(year, { error: issueMessage });
    for (const issue of error?.issues ?? []) context.addIssue({ ...issue });
  });
}

interface HourProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Returns for each column the first value that is no number or not possible on the ground, and how many further hours have one. */
function hourProblems(given: readonly WeatherHour[], reader: string): readonly HourProblem[] {
  const empty = given.findIndex((hour) => typeof hour !== "object" || hour === null);
  if (empty >= 0) return [{ path: [empty], message: `must be the numbers of an hour but is ${shownValue(given[empty])}: ${reader}` }];
  return columns.flatMap((column) => {
    const { min, max, unit } = weatherRanges[column];
    let first: number | undefined;
    let count = 0;
    for (let i = 0; i < given.length; i++) {
      const value: unknown = given[i]?.[column];
      if (typeof value === "number" && value >= min && value <= max) continue;
      first ??= i;
      count++;
    }
    if (first === undefined) return [];
    const value: unknown = given[first]?.[column];
    const range = `between ${[min, max].map((one) => one.toLocaleString("en-US")).join(" and ")}${unit && ` ${unit}`}`;
    const has = `${shownValue(value)}${typeof value === "number" && unit !== "" ? ` ${unit}` : ""}`;
    const more = count > 1 ? `, and ${count - 1} more hours are outside too` : "";
    return [{ path: [first, column], message: `must be ${range} but is ${has}${more}: correct it, or ${reader}` }];
  });
}

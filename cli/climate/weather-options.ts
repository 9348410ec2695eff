import { Option } from "commander";
import { restateProblems } from "../../constructs/props/problems/catch-refusal";
import type { WeatherYear } from "../../constructs/site/weather-year";
import { withoutForeignLines } from "../../site-files/reading/foreign-file";
import { type WeatherOfFileOptions, weatherOfFile } from "../../site-files/weather-file";
import { InputError } from "../terminal/exit-codes";

/** What was typed of a weather file. Each option but the file is one of its readers', by its name. */
export interface WeatherOptions extends WeatherOfFileOptions {
  readonly file?: string;
}

const flags: Readonly<Record<keyof WeatherOptions, string>> = {
  file: "--file",
  interpolateUpTo: "--interpolate-up-to",
  saturate: "--saturate",
  leaveOutLeapDay: "--leave-out-leap-day",
  firstOfRepeatedHour: "--first-of-repeated-hour",
  hurricaneWinds: "--hurricane-winds",
  encoding: "--encoding",
};

/** The options that name a weather file and say how it is read. */
export function weatherOptions(): Option[] {
  return [
    new Option(
      `${flags.file} <path>`,
      "weather near the place: EPW (.epw), a typical year of PVGIS (.csv), or a year that was read (.json)",
    ),
    new Option(`${flags.interpolateUpTo} <time>`, "with --file: fill gaps of that at most, as '3 h'"),
    new Option(flags.saturate, "with --file: take relative humidity from 100 to 110 % as 100 %"),
    new Option(flags.leaveOutLeapDay, "with --file: leave 29 February out"),
    new Option(flags.firstOfRepeatedHour, "with --file: take the first of an hour that stands twice"),
    new Option(flags.hurricaneWinds, "with --file: take wind from 40 to 96 m/s"),
    new Option(`${flags.encoding} <name>`, "with --file: encoding of its text").choices(["utf-8", "latin1"]),
  ];
}

/**
 * The year of the file that was named; undefined where none was.
 *
 * @throws PropsError for a file or an option that cannot be used, InputError for an option without a file
 */
export function typedWeather({ file, ...given }: WeatherOptions): WeatherYear | undefined {
  if (file === undefined) {
    const [name] = Object.keys(given) as (keyof WeatherOptions)[];
    if (name === undefined) return undefined;
    throw new InputError(`${flags[name]} must go with a weather file but --file is not given: name one, or leave it out`);
  }
  return withoutForeignLines(file, () =>
    restateProblems(
      "weather",
      (problem) => ({ ...problem, path: flags[problem.path as keyof WeatherOptions] ?? problem.path }),
      () => weatherOfFile(file, given),
    ),
  );
}

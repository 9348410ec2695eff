import { Option } from "commander";
import { restateProblems } from "../../constructs/props/problems/catch-refusal";
import type { WeatherYear } from "../../constructs/site/weather-year";
import { withoutForeignLines } from "../../site-files/reading/foreign-file";
import { type WeatherOfFileOptions, weatherOfFile } from "../../site-files/weather-file";
import { InputError } from "../terminal/exit-codes";

/** The typed options of a weather file. Each option but the file has the name that its reader uses. */
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

/** Makes the options of a weather file. */
export function weatherOptions(): Option[] {
  return [
    new Option(
      `${flags.file} <path>`,
      "weather file from near the site: EPW (.epw), a typical year of PVGIS (.csv), or a year that this library read and saved (.json)",
    ),
    new Option(`${flags.interpolateUpTo} <time>`, "with --file: fill gaps up to this long by interpolation, such as '3 h'"),
    new Option(flags.saturate, "with --file: read relative humidity from 100 to 110 % as 100 %"),
    new Option(flags.leaveOutLeapDay, "with --file: leave out 29 February"),
    new Option(flags.firstOfRepeatedHour, "with --file: where an hour is in the file twice, use the first"),
    new Option(flags.hurricaneWinds, "with --file: accept wind from 40 to 96 m/s"),
    new Option(`${flags.encoding} <name>`, "with --file: text encoding of the file").choices(["utf-8", "latin1"]),
  ];
}

/**
 * Reads the year of the named file; undefined where no file is named.
 *
 * @throws PropsError for a file or an option that cannot be used, InputError for an option without a file
 */
export function typedWeather({ file, ...given }: WeatherOptions): WeatherYear | undefined {
  if (file === undefined) {
    const [name] = Object.keys(given) as (keyof WeatherOptions)[];
    if (name === undefined) return undefined;
    throw new InputError(`${flags[name]} must have a weather file but --file is not given: add --file, or leave ${flags[name]} out`);
  }
  return withoutForeignLines(file, () =>
    restateProblems(
      "weather",
      (problem) => ({ ...problem, path: flags[problem.path as keyof WeatherOptions] ?? problem.path }),
      () => weatherOfFile(file, given),
    ),
  );
}

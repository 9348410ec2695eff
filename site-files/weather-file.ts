import { basename, extname } from "node:path";
import type { z } from "zod";
import { compact } from "../constructs/plain/compact";
import { defined } from "../constructs/plain/defined";
import { PropsError } from "../constructs/props";
import { parseProps } from "../constructs/props/parse-props";
import { positionSchema } from "../constructs/site/site.props";
import { WeatherFileError, type WeatherFileProblem } from "../constructs/site/weather";
import { epwYear } from "../constructs/site/weather/epw";
import { pvgisYear } from "../constructs/site/weather/pvgis-tmy";
import { withDefaults } from "../constructs/site/weather/weather-file-options";
import { yearOfJson } from "../constructs/site/weather/year-json";
import type { WeatherYear } from "../constructs/site/weather-year";
import { quotedText } from "../constructs/units/shown-text";
import { withFileRefusal } from "./reading/file-refusal";
import { fileBytes } from "./reading/file-text";
import { namedFile } from "./reading/named-file";
import { type WeatherFileProps, weatherFileSchema } from "./weather-file.props";

/** Largest weather file: a year as indented JSON with every digit has 3.3 million bytes; an EPW file has half of that. */
const largest = { bytes: 4_194_304, remedy: "use a file of one year, an EPW has some 1600000" } as const;

type ParsedWeather = z.output<typeof weatherFileSchema>;

/** The props by which the year of a site is named. */
interface NamedWeather {
  /** `site.weather` of the site file. */
  readonly weather: unknown;
  readonly position: unknown;
  /** The site file. */
  readonly from: string;
  /** The folder that must hold the weather file. @default the folder in which the program runs */
  readonly root?: string | undefined;
}

/**
 * Reads the year of weather that a site file names, like {@link readEpw} and {@link readPvgisTmy}. Its station must be near the site.
 *
 * @throws PropsError with the file and the line of every problem, by paths within `site.weather`
 */
export function weatherYear({ weather, position, from, root }: NamedWeather): WeatherYear {
  const props = parseProps(weatherFileSchema, "weather", weather);
  const read = readerOf(props, position);
  return yearAt(
    withFileRefusal("weather", () => namedFile({ named: props.file, from, root })),
    read,
  );
}

/** Options for reading a weather file that a person names. They do not depend on local midnight. */
export type WeatherOfFileOptions = Omit<WeatherFileProps, "file" | "utcOffset" | "maximumDistance" | "maximumElevationDifference">;

/**
 * Reads the year of a weather file at any distance from a site. A PVGIS year stays in UTC.
 *
 * @throws PropsError with the file and the line of every problem, by `file` and by the names of the options
 */
export function weatherOfFile(path: string, options: WeatherOfFileOptions): WeatherYear {
  const file = basename(path);
  const props = parseProps(weatherFileSchema, "weather", { ...options, file, ...(/\.csv$/i.test(file) && { utcOffset: 0 }) });
  return yearAt(path, readerOf(props, undefined));
}

function yearAt(path: string, read: (bytes: Uint8Array) => WeatherYear): WeatherYear {
  const bytes = withFileRefusal("weather", () => fileBytes(path, largest));
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof WeatherFileError)) throw error;
    throw refused(error.problems.map((problem) => ["file", placedText(path, problem)]));
  }
}

/** @throws PropsError for a file of another kind, and for options that its kind does not have */
function readerOf(props: ParsedWeather, position: unknown): (bytes: Uint8Array) => WeatherYear {
  const { file, utcOffset, ...options } = props;
  const { data: site } = positionSchema.safeParse(position); // problems are reported at the position
  const parsed = withDefaults({ ...options, file, ...defined({ site }) });
  switch (extname(file).toLowerCase()) {
    case ".epw":
      if (utcOffset !== undefined)
        throw refused([["utcOffset", `is used only for a PVGIS file but ${quotedText(file)} has its own: leave it out`]]);
      return (bytes) => epwYear(bytes, parsed);
    case ".csv":
      if (utcOffset === undefined)
        throw refused([["utcOffset", "is required for a PVGIS file, whose times are UTC: add local standard time minus UTC, in hours"]]);
      return (bytes) => pvgisYear(bytes, parsed, utcOffset);
    case ".json":
      refuseOptions(props);
      return (bytes) => yearOfJson(bytes, file);
    default:
      throw refused([
        [
          "file",
          `must be an .epw file, a .csv file with a typical year of PVGIS, or a .json file with a year from readEpw() or readPvgisTmy(), but is ${quotedText(file)}: name one of these`,
        ],
      ]);
  }
}

function refuseOptions({ file, ...options }: ParsedWeather): void {
  const given = Object.keys(options);
  if (given.length === 0) return;
  const message = `is used only for an EPW or PVGIS file but ${quotedText(file)} is a year that was read already: leave it out`;
  throw refused(given.map((prop) => [prop, message]));
}

function placedText(path: string, { line, column, message }: WeatherFileProblem): string {
  return compact([line === undefined ? path : `${path}:${line}`, column, message]).join(" ");
}

function refused(problems: readonly (readonly [prop: string, message: string])[]): PropsError {
  return new PropsError(
    "weather",
    problems.map(([path, message]) => ({ path, message })),
  );
}

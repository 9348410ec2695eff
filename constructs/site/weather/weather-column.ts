import { quotedText, shownText } from "../../units/shown-text";
import { weatherRanges } from "../weather-ranges";
import type { WeatherHour } from "../weather-year";
import type { FileProblems } from "./weather-file-error";

/** A column of numbers in a weather file, in the file's unit. */
export interface WeatherColumn {
  readonly name: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Least value that means a missing one. @default only an empty field is missing */
  readonly missingFrom?: number;
}

/** Highest wind of the EPW data dictionary [m/s]: faster winds are hurricanes. */
export const mostUsualWindMPerS = 40;

/** {@link weatherRanges} in the units of files, whose instruments show up to 110 % in fog. */
export const columns = {
  ...weatherRanges,
  relativeHumidity: { ...weatherRanges.relativeHumidity, unit: "%", max: 110 },
} as const satisfies Readonly<Record<keyof WeatherHour, WeatherColumn>>;

/** The value of a field, or its problem. */
type FieldReading = { readonly value: number } | { readonly missing: string } | { readonly wrong: string };

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads a number in the form of files; undefined for any other text, such as `NaN` and `0x10`. */
export function readDecimal(text: string | undefined): number | undefined {
  return text !== undefined && decimal.test(text) ? Number(text) + 0 : undefined; // -0.0 is 0
}

export function readField(
  text: string | undefined,
  { unit, min, max, missingFrom = Number.POSITIVE_INFINITY }: WeatherColumn,
): FieldReading {
  if (text === undefined || text === "") return { missing: "is empty" };
  const value = readDecimal(text);
  if (value === undefined) return { wrong: `must be a number of ${unit} but is ${quotedText(text)}: correct it, or use another file` };
  if (value >= missingFrom) return { missing: `has ${shownText(text)}, the code of a missing value` };
  if (value >= min && value <= max) return { value };
  const limits = `between ${min.toLocaleString("en-US")} and ${max.toLocaleString("en-US")} ${unit}`;
  return { wrong: `must be ${limits} but is ${shownText(text)} ${unit}: correct it, or use another file` };
}

/** Reads a number of the header, which cannot be missing. */
export function headerNumber(text: string | undefined, column: WeatherColumn, line: number, problems: FileProblems): number {
  const reading = readField(text, column);
  if ("value" in reading) return reading.value;
  const message = "missing" in reading ? `${reading.missing} but must be a number of ${column.unit}: add it` : reading.wrong;
  problems.add(message, { line, column: column.name });
  return 0;
}

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
  /** Values from here on stand for a missing one. @default nothing stands for it, only an empty field */
  readonly missingFrom?: number;
}

/** Most that the EPW data dictionary has [m/s]: above it are hurricanes. */
export const mostUsualWindMPerS = 40;

/** {@link weatherRanges} in the units of files, whose instruments give up to 110 % in fog. */
export const columns = {
  ...weatherRanges,
  relativeHumidity: { ...weatherRanges.relativeHumidity, unit: "%", max: 110 },
} as const satisfies Readonly<Record<keyof WeatherHour, WeatherColumn>>;

/** What a field holds, or what is wrong with it. */
export type FieldReading = { readonly value: number } | { readonly missing: string } | { readonly wrong: string };

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number as files write it; undefined for any other text, `NaN` and `0x10` included. */
export function readDecimal(text: string | undefined): number | undefined {
  return text !== undefined && decimal.test(text) ? Number(text) + 0 : undefined; // -0.0 is 0
}

/** Reads one field. */
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

import { hoursPerYear, type InterpolatedHour, type WeatherHour } from "../weather-year";
import { hourText } from "./hour-of-year";
import { columns } from "./weather-column";
import type { FileProblems } from "./weather-file-error";

type Key = keyof WeatherHour;
const keys = Object.keys(columns) as Key[];

/** Values of one line of the file; undefined where the file has none. */
export type Row = { readonly [K in Key]: number | undefined };

/** A year that is filled line by line, in the file's own time. */
export class HourTable {
  private readonly rows: (Row | undefined)[] = new Array(hoursPerYear).fill(undefined);
  private readonly lines: (number | undefined)[] = new Array(hoursPerYear).fill(undefined);

  /**
   * @param interpolateUpToH longest gap that may be filled [h]
   * @param clock how the file's hours are written behind their text: ` UTC`
   */
  constructor(
    private readonly problems: FileProblems,
    private readonly interpolateUpToH: number,
    private readonly clock = "",
  ) {}

  /** Keeps the values of an hour. An hour that the file has twice is a problem. */
  add(index: number, line: number, row: Row): void {
    const before = this.lines[index];
    if (before !== undefined) {
      this.problems.add(`must give every hour once but repeats ${this.text(index)} of line ${before}: remove one of the two`, { line });
      return;
    }
    this.lines[index] = line;
    this.rows[index] = row;
  }

  /**
   * The year without gaps.
   *
   * @throws WeatherFileError with the problems so far, and with every gap that was not to be filled
   */
  complete(): { readonly hours: readonly WeatherHour[]; readonly interpolated: readonly InterpolatedHour[] } {
    this.checkHours();
    const filled = new Map<number, Key[]>();
    const values = Object.fromEntries(keys.map((key) => [key, this.completeColumn(key, filled)])) as Record<Key, readonly number[]>;
    this.problems.throwIfAny();
    const hours = this.rows.map((_, i) => Object.fromEntries(keys.map((key) => [key, values[key][i]])) as unknown as WeatherHour);
    const interpolated = [...filled].sort(([one], [other]) => one - other).map(([hour, columns]) => ({ hour, columns }));
    return { hours, interpolated };
  }

  /** Reports the hours of which the file has no line. */
  private checkHours(): void {
    const count = this.lines.filter((line) => line !== undefined).length;
    if (count === 0) this.problems.refuse(`must have ${thousands(hoursPerYear)} hours but has none: download the file again`);
    for (const gap of gaps(this.lines)) {
      const { first, length } = gap;
      if (this.isFillable(gap)) continue;
      const line = this.lines[first - 1];
      const place = line === undefined ? {} : { line };
      const lacks = `must have ${thousands(hoursPerYear)} hours but lacks ${thousands(length)}`;
      if (first + length === hoursPerYear) {
        this.problems.add(`${lacks} from ${this.text(first)} to the end of the year: the file is cut off, download it again`, place);
      } else {
        const span = length === 1 ? this.text(first) : `from ${this.text(first)} to ${this.text(first + length)}`;
        this.problems.add(
          `${lacks}, ${span}, ${line === undefined ? "before the first line" : "after this line"}: ${this.gapRemedy()}`,
          place,
        );
      }
    }
  }

  /** One column with its gaps filled where that is allowed; a gap that is left is a problem. */
  private completeColumn(key: Key, filled: Map<number, Key[]>): readonly number[] {
    const column = this.rows.map((row) => row?.[key]);
    for (const gap of gaps(column)) {
      const { first, length } = gap;
      const before = column[first - 1];
      const after = column[first + length];
      if (this.isFillable(gap) && before !== undefined && after !== undefined) {
        for (let i = 0; i < length; i++) {
          column[first + i] = before + ((after - before) * (i + 1)) / (length + 1);
          filled.set(first + i, [...(filled.get(first + i) ?? []), key]);
        }
      } else this.reportMissingValues(key, gap);
    }
    return column.map((value) => value ?? 0); // a gap that is left has thrown by then
  }

  private reportMissingValues(key: Key, { first, length }: Gap): void {
    const line = this.lines.slice(first, first + length).find((one) => one !== undefined);
    if (line === undefined) return; // hours without a line, which are reported as such
    const message = `is missing for ${length} h from ${this.text(first)}, longer than the ${this.interpolateUpToH} h that may be filled or at an end of the year: ${this.gapRemedy()}`;
    this.problems.add(message, { line, column: columns[key].name });
  }

  private isFillable({ first, length }: Gap): boolean {
    return length <= this.interpolateUpToH && first > 0 && first + length < hoursPerYear;
  }

  private gapRemedy(): string {
    return "take a complete file, or let gaps up to 6 h be filled with interpolateUpTo";
  }

  private text(index: number): string {
    return `${hourText(index % hoursPerYear)}${this.clock}`;
  }
}

interface Gap {
  readonly first: number;
  readonly length: number;
}

/** Runs of undefined. */
function gaps(values: readonly unknown[]): readonly Gap[] {
  const found: { first: number; length: number }[] = [];
  values.forEach((value, i) => {
    if (value !== undefined) return;
    const last = found.at(-1);
    if (last && last.first + last.length === i) last.length++;
    else found.push({ first: i, length: 1 });
  });
  return found;
}

function thousands(value: number): string {
  return value.toLocaleString("en-US");
}

import { compact } from "../../plain/compact";
import { hoursPerYear, type InterpolatedHour, type WeatherHour } from "../weather-year";
import { hourText } from "./hour-of-year";
import { columns } from "./weather-column";
import type { FileProblems } from "./weather-file-error";
import type { ParsedFileOptions } from "./weather-file-options";

type Key = keyof WeatherHour;
const keys = Object.keys(columns) as Key[];

/** Values of one line of the file; undefined where the file has none. */
export type Row = { readonly [K in Key]: number | undefined };

/** A year that is filled line by line, in the time of the file. */
export class HourTable {
  private readonly rows: (Row | undefined)[] = new Array(hoursPerYear).fill(undefined);
  private readonly lines: (number | undefined)[] = new Array(hoursPerYear).fill(undefined);

  private repeated: { readonly index: number; readonly line: number } | undefined;

  /**
   * @param options longest gap that may be filled, and whether one hour may be repeated
   * @param clock words behind an hour of the file: ` UTC`
   */
  constructor(
    private readonly problems: FileProblems,
    private readonly options: Pick<ParsedFileOptions, "interpolateUpToH" | "firstOfRepeatedHour">,
    private readonly clock = "",
  ) {}

  /** Adds the values of an hour. A repeated hour is a problem, unless one is allowed. */
  add(index: number, line: number, row: Row): void {
    const before = this.lines[index];
    if (before !== undefined) {
      this.repeat(index, line, before);
      return;
    }
    this.lines[index] = line;
    this.rows[index] = row;
  }

  /** Returns notes on the origin of the hours. */
  notes(): readonly string[] {
    if (this.repeated === undefined) return [];
    const { index, line } = this.repeated;
    const first = this.lines[index];
    return [
      `${this.text(index)} is in the file twice, in lines ${first} and ${line}: the first was used. If the file has daylight saving time, its summer is shifted by an hour`,
    ];
  }

  private repeat(index: number, line: number, before: number): void {
    const isAllowed = this.options.firstOfRepeatedHour;
    if (isAllowed && this.repeated === undefined) {
      this.repeated = { index, line };
      return;
    }
    const [limit, remedy] = isAllowed
      ? ["every hour but one once", ""]
      : ["every hour once", ", or use the first of one hour with firstOfRepeatedHour: true"];
    this.problems.add(`must have ${limit} but repeats ${this.text(index)} of line ${before}: remove one of the two${remedy}`, { line });
  }

  /**
   * Returns the year without gaps.
   *
   * @throws WeatherFileError with the problems so far, and with every gap that may not be filled
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

  /** Reports hours without a line in the file. */
  private checkHours(): void {
    const count = compact(this.lines).length;
    if (count === 0) this.problems.refuse(`must have ${thousands(hoursPerYear)} hours but has none: download the file again`);
    for (const gap of gaps(this.lines)) {
      const { first, length } = gap;
      if (this.isFillable(gap)) continue;
      const line = this.lines[first - 1];
      const place = line === undefined ? {} : { line };
      const lacks = `must have ${thousands(hoursPerYear)} hours but ${thousands(length)} ${length === 1 ? "is" : "are"} missing`;
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

  /** Fills the gaps of one column where that is allowed; any other gap is a problem. */
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
    return column.map((value) => value ?? 0); // another gap has thrown before
  }

  private reportMissingValues(key: Key, { first, length }: Gap): void {
    const line = this.lines.slice(first, first + length).find((one) => one !== undefined);
    if (line === undefined) return; // hours without a line are reported separately
    const message = `is missing for ${length} h from ${this.text(first)}, longer than the ${this.options.interpolateUpToH} h that may be filled or at an end of the year: ${this.gapRemedy()}`;
    this.problems.add(message, { line, column: columns[key].name });
  }

  private isFillable({ first, length }: Gap): boolean {
    return length <= this.options.interpolateUpToH && first > 0 && first + length < hoursPerYear;
  }

  private gapRemedy(): string {
    return "use a complete file, or fill gaps up to 6 h with interpolateUpTo";
  }

  private text(index: number): string {
    return `${hourText(index % hoursPerYear)}${this.clock}`;
  }
}

interface Gap {
  readonly first: number;
  readonly length: number;
}

/** Returns runs of undefined values. */
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

import type { FileProblems, WeatherFileProblem } from "./weather-file-error";
import type { ParsedFileOptions } from "./weather-file-options";

/** The lines of 29 February in one file: refused once, or left out. */
export class LeapDay {
  private lines = 0;

  constructor(
    private readonly options: ParsedFileOptions,
    private readonly problems: FileProblems,
  ) {}

  add(place: Omit<WeatherFileProblem, "message">): void {
    this.lines++;
    if (this.options.leaveOutLeapDay || this.lines > 1) return;
    this.problems.add(
      "must have 365 days but has 29 February: remove the 24 lines of that day, or leave it out with leaveOutLeapDay: true",
      place,
    );
  }

  /** Returns notes on the leap day. */
  notes(): readonly string[] {
    return this.lines === 0 ? [] : [`29 February was left out: ${this.lines} h`];
  }
}

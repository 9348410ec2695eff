import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { visibleLine } from "../../props/problems/visible-text";

/** Most problems in the message; the others are counted. */
const listed = 20;

/** One problem of a weather file. */
export interface WeatherFileProblem {
  /** Line, counted from 1; missing for a problem of the whole file. */
  readonly line?: number;
  /** Name of the column, such as `dry bulb`. */
  readonly column?: string;
  /** The problem and its remedy. */
  readonly message: string;
}

/** The error for an unusable weather file. Its message lists the problems with their locations, one on each line. */
export class WeatherFileError extends Error {
  override readonly name = "WeatherFileError";

  constructor(
    readonly file: string,
    readonly problems: readonly WeatherFileProblem[],
  ) {
    const left = problems.length - listed;
    super(
      compact([
        `${file} is not usable as weather (${counted(problems.length, "problem")})`,
        ...problems.slice(0, listed).map((problem) => `  ${problemText(problem)}`),
        left > 0 && `  and ${left} more`,
      ])
        .map(visibleLine)
        .join("\n"),
    );
  }
}

export class FileProblems {
  private readonly found: WeatherFileProblem[] = [];

  constructor(private readonly file: string) {}

  add(message: string, place: Omit<WeatherFileProblem, "message"> = {}): void {
    this.found.push({ ...place, message });
  }

  /** @throws WeatherFileError when there is a problem */
  throwIfAny(): void {
    if (this.found.length > 0) throw new WeatherFileError(this.file, this.found);
  }

  /** @throws WeatherFileError with this problem and all before it */
  refuse(message: string, place: Omit<WeatherFileProblem, "message"> = {}): never {
    this.add(message, place);
    throw new WeatherFileError(this.file, this.found);
  }
}

function problemText({ line, column, message }: WeatherFileProblem): string {
  const place = compact([line !== undefined && `line ${line}`, column]).join(", ");
  return place === "" ? message : `${place}: ${message}`;
}

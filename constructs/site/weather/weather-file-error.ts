import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { visibleLine } from "../../props/problems/visible-text";

/** Problems that the message lists; the rest are counted. */
const listed = 20;

/** One thing that is wrong with a weather file. */
export interface WeatherFileProblem {
  /** Counted from 1; missing where it is about the file as a whole. */
  readonly line?: number;
  /** Name of the column, as `dry bulb`. */
  readonly column?: string;
  /** What, and how to mend it. */
  readonly message: string;
}

/** Thrown for a weather file that cannot be used. Its message lists the problems, one a line, with their place. */
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

/** Collects the problems of one file. */
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

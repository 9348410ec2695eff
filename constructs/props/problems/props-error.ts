import { join, sep } from "node:path";
import { inspect } from "node:util";
import { addUp } from "../../plain/add-up";
import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { visibleLine } from "./visible-text";

/** One problem of props. */
export interface PropsProblem {
  /** Path of the prop, such as `racks[0].utilisation`; empty for the props as a whole. */
  readonly path: string;
  /** The problem and its remedy, with the path as subject. */
  readonly message: string;
  /** Number of problems that it represents, if the list at its path has very many. @default 1 */
  readonly count?: number;
}

/** Most problems in a message: all of a new description, and no more than a person reads. */
export const mostListed = 50;

/** Longest line of a message [characters]: a key as long as a file is cut. */
const longestLine = 1500;

/** Folders of the library, whose lines say nothing to the author of a program. */
const library = ["constructs", "stacks", "site-files", "site-lists", "cli"].map((wing) => join(__dirname, "../../..", wing) + sep);

/**
 * The error for invalid props. After the path of the construct, its message lists the first problems, one on each line, and the number of the others.
 */
export class PropsError extends Error {
  override readonly name = "PropsError";
  /** Path of the construct or site, such as `riyadh-1/compute`. */
  declare readonly path: string;
  declare readonly problems: readonly PropsProblem[];
  /** Stack trace, to find a defect of the program. `stack` has only its first line outside of the library. */
  declare readonly trace: string;

  /**
   * @param path of the construct or site, such as `riyadh-1/compute`
   */
  constructor(path: string, problems: readonly PropsProblem[]) {
    const listed = problems.slice(0, mostListed);
    const count = countOf(problems);
    const left = count - countOf(listed);
    super(
      compact([`${path} is not valid (${counted(count, "problem")})`, ...listed.map(problemLine), left > 0 && `  and ${left} more`])
        .map(visibleLine)
        .join("\n"),
    );
    const trace = (this.stack ?? "").split("\n").slice(this.message.split("\n").length).join("\n");
    Object.defineProperties(this, {
      path: { value: path },
      problems: { value: problems.map((one) => ({ ...one, path: visibleLine(one.path), message: visibleLine(one.message) })) },
      trace: { value: trace },
      stack: { value: compact([`PropsError: ${this.message}`, programLine(trace)]).join("\n"), writable: true, configurable: true },
    });
  }

  /** Returns its message, with control characters shown, and the line of the program that made it. */
  [inspect.custom](): string {
    return this.stack ?? this.message;
  }
}

/** Returns the first line of a stack trace that lies in a program of the user. */
function programLine(trace: string): string | undefined {
  const lines = trace.split("\n").filter((line) => /[/\\][^/\\]*:\d+:\d+\)?$/.test(line) && !line.includes("node:"));
  const line = lines.find((one) => !library.some((folder) => one.includes(folder)));
  return line && visibleLine(line);
}

function countOf(problems: readonly PropsProblem[]): number {
  return addUp(problems, ({ count = 1 }) => count);
}

/** Returns a line of the message, whose remedy is at its end. Control characters are shown by their codes before it is cut. */
function problemLine({ path, message }: PropsProblem): string {
  const text = visibleLine(`  ${path === "" ? "" : `${path}: `}${message}`);
  const left = text.length - longestLine;
  return left > 0 ? `${text.slice(0, longestLine / 2)} … (${left} characters left out) … ${text.slice(-longestLine / 2)}` : text;
}

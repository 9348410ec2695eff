import { inspect } from "node:util";
import { addUp } from "../../plain/add-up";
import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { visibleLine } from "./visible-text";

/** One thing that is wrong with props. */
export interface PropsProblem {
  /** Where, as `racks[0].utilisation`; empty for the props as a whole. */
  readonly path: string;
  /** What, and how to mend it. The path is its subject. */
  readonly message: string;
  /** How many problems it stands for: the list at its path has very many of them. @default 1 */
  readonly count?: number;
}

/** Problems that a message lists: all of a description that is written for the first time, and no more than somebody reads. */
export const mostListed = 50;

/** Longest line of a message [characters]: a key as long as a file is not shown to its end. */
const longestLine = 1500;

/**
 * Thrown for props that cannot be used. Its message lists the first problems, one a line, after the path of the construct, and says how many more there are.
 *
 * Node prints the stack of an error that nobody catches, and its fields below: here the stack is the message alone, and the fields are not listed, so that each problem is
 * read once. Where it was thrown is in `trace`.
 */
export class PropsError extends Error {
  override readonly name = "PropsError";
  /** Of the construct or site, as `riyadh-1/compute`. */
  declare readonly path: string;
  declare readonly problems: readonly PropsProblem[];
  /** The calls that led here, for who looks for a defect of the program. */
  declare readonly trace: string;

  /**
   * @param path of the construct or site, as `riyadh-1/compute`
   */
  constructor(path: string, problems: readonly PropsProblem[]) {
    const listed = problems.slice(0, mostListed);
    const count = countOf(problems);
    const left = count - countOf(listed);
    super(
      compact([`${path} is not valid (${counted(count, "problem")})`, ...listed.map(line), left > 0 && `  and ${left} more`])
        .map(visibleLine)
        .join("\n"),
    );
    const trace = (this.stack ?? "").split("\n").slice(this.message.split("\n").length).join("\n");
    Object.defineProperties(this, {
      path: { value: path },
      problems: { value: problems.map((one) => ({ ...one, path: visibleLine(one.path), message: visibleLine(one.message) })) },
      trace: { value: trace },
      stack: { value: `PropsError: ${this.message}`, writable: true, configurable: true },
    });
  }

  /** Its words, made visible, and nothing else. */
  [inspect.custom](): string {
    return this.stack ?? this.message;
  }
}

function countOf(problems: readonly PropsProblem[]): number {
  return addUp(problems, ({ count = 1 }) => count);
}

/** The remedy stands at its end. It is made visible before it is cut: a character that is shown by its code is six. */
function line({ path, message }: PropsProblem): string {
  const text = visibleLine(`  ${path === "" ? "" : `${path}: `}${message}`);
  const left = text.length - longestLine;
  return left > 0 ? `${text.slice(0, longestLine / 2)} … (${left} characters left out) … ${text.slice(-longestLine / 2)}` : text;
}

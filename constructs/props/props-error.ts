import { visibleLine } from "./visible-text";

/** One thing that is wrong with props. */
export interface PropsProblem {
  /** Where, as `racks[0].utilisation`; empty for the props as a whole. */
  readonly path: string;
  /** What, and how to mend it. The path is its subject. */
  readonly message: string;
}

/** Thrown for props that cannot be used. Its message lists every problem, one a line, after the path of the construct. */
export class PropsError extends Error {
  override readonly name = "PropsError";

  /**
   * @param path of the construct or site, as `riyadh-1/compute`
   */
  constructor(
    readonly path: string,
    readonly problems: readonly PropsProblem[],
  ) {
    super(
      [`${path} is not valid (${problems.length} ${problems.length === 1 ? "problem" : "problems"})`, ...problems.map(line)]
        .map(visibleLine)
        .join("\n"),
    );
  }
}

function line({ path, message }: PropsProblem): string {
  return `  ${path === "" ? "" : `${path}: `}${message}`;
}

import { PropsError, type PropsProblem } from "./props-error";

/** Returns the result of `read`; where it refuses props, the result of `refused`. Other errors are thrown on. */
export function catchRefusal<Value, Otherwise>(read: () => Value, refused: (error: PropsError) => Otherwise): Value | Otherwise {
  try {
    return read();
  } catch (error) {
    if (error instanceof PropsError) return refused(error);
    throw error;
  }
}

/**
 * Returns the result of `read`.
 *
 * @param path of the refused construct or site
 * @param restate rewrites a problem with a path that its reader can find
 * @throws PropsError with every problem that `read` finds
 */
export function restateProblems<Value>(path: string, restate: (problem: PropsProblem) => PropsProblem, read: () => Value): Value {
  return catchRefusal(read, ({ problems }) => {
    throw new PropsError(
      path,
      problems.map((problem) => restate(problem)),
    );
  });
}

/**
 * Returns the result of `read`; undefined where it refuses props, whose problems are added to the known ones.
 *
 * @param restate rewrites a problem with a path that its reader can find. @default as it is
 */
export function collectProblems<Value>(
  problems: PropsProblem[],
  read: () => Value,
  restate: (problem: PropsProblem) => PropsProblem = (problem) => problem,
): Value | undefined {
  return catchRefusal(read, (error) => {
    for (const problem of error.problems) problems.push(restate(problem)); // one by one, as they may be more than a call can spread
    return undefined;
  });
}

/** Returns the problems for which `read` refuses props; empty without any. */
export function listProblems(read: () => unknown): readonly PropsProblem[] {
  const problems: PropsProblem[] = [];
  collectProblems(problems, read);
  return problems;
}

/** Returns a problem with its path below a key. */
export function placeUnder(key: string, problem: PropsProblem): PropsProblem {
  return { ...problem, path: [key, problem.path].filter((step) => step !== "").join(".") };
}

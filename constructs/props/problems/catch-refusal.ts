import { PropsError, type PropsProblem } from "./props-error";

/** What `read` gives; where it refuses props, what `refused` makes of that. Whatever else it throws goes on. */
export function catchRefusal<Value, Otherwise>(read: () => Value, refused: (error: PropsError) => Otherwise): Value | Otherwise {
  try {
    return read();
  } catch (error) {
    if (error instanceof PropsError) return refused(error);
    throw error;
  }
}

/**
 * What `read` gives.
 *
 * @param path of the construct or site that is refused
 * @param restate says a problem as its reader can find it
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
 * What `read` gives; undefined where it refuses props, whose problems are added to those that are known.
 *
 * @param restate says a problem as its reader can find it. @default as it is
 */
export function collectProblems<Value>(
  problems: PropsProblem[],
  read: () => Value,
  restate: (problem: PropsProblem) => PropsProblem = (problem) => problem,
): Value | undefined {
  return catchRefusal(read, (error) => {
    for (const problem of error.problems) problems.push(restate(problem)); // of more than an array can be spread
    return undefined;
  });
}

/** What `read` refuses props for; nothing where it takes them. */
export function listProblems(read: () => unknown): readonly PropsProblem[] {
  const problems: PropsProblem[] = [];
  collectProblems(problems, read);
  return problems;
}

/** A problem of what stands at a key. */
export function placeUnder(key: string, problem: PropsProblem): PropsProblem {
  return { ...problem, path: [key, problem.path].filter((step) => step !== "").join(".") };
}

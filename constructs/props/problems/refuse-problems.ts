import { PropsError, type PropsProblem } from "./props-error";

/**
 * Refuses props with problems.
 *
 * @param path of the construct or site
 * @throws PropsError with every problem, where there is any
 */
export function refuseProblems(path: string, problems: readonly PropsProblem[]): void {
  if (problems.length > 0) throw new PropsError(path, problems);
}

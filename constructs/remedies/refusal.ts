import type { Changed } from "../changes/change";
import { pathText } from "../props/problems/path-text";
import { PropsError } from "../props/problems/props-error";

/** Says why a changed design is refused, with the paths of the original design. A part that a change took from the candidates is named by its path there. */
export function refusalText({ path, problems }: PropsError, made: readonly Changed[]): string {
  const moved = made.flatMap(({ taken }) => taken.map(({ to, from }) => ({ to: pathText(to), from: pathText(from) })));
  const known = problems.map((problem) => {
    const part = moved.find(({ to }) => problem.path === to || problem.path.startsWith(`${to}.`) || problem.path.startsWith(`${to}[`));
    return part ? { ...problem, path: `${part.from}${problem.path.slice(part.to.length)}` } : problem;
  });
  return new PropsError(path, known).message;
}

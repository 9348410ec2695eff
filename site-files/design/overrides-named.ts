import { PropsError, type PropsProblem } from "../../constructs/props";
import { listProblems } from "../../constructs/props/problems/catch-refusal";
import { sameForOthers } from "../written/whole-description";

/** Most locations of overrides in a problem. */
const mostListed = 3;

/** The overrides of a site over its design. */
interface Overrides {
  /** File of the site. */
  readonly path: string;
  /** Locations of the overrides, such as `riyadh.yaml:12:5`. */
  readonly overrides: readonly string[];
  /** Reads the design without overrides. */
  readonly alone: () => unknown;
}

/**
 * Adds the site's overrides to each problem that the design alone does not have and that names no value of the site: the line shown is
 * right by itself.
 */
export function withOverrides(error: PropsError, { path, overrides, alone }: Overrides): PropsError {
  const isOfSite = (problem: PropsProblem) => problem.path.startsWith(`${path}:`) || problem.message.includes(`${path}:`);
  if (overrides.length === 0 || error.problems.every(isOfSite)) return error;
  const known = new Set(listProblems(alone).map(wordsOf));
  const more = overrides.length - mostListed;
  const places = `${overrides.slice(0, mostListed).join(", ")}${more > 0 ? ` and ${more} more places` : ""}`;
  const named = (problem: PropsProblem): PropsProblem =>
    isOfSite(problem) || known.has(wordsOf(problem))
      ? problem
      : {
          ...problem,
          message: `${problem.message}; not so in the design alone, which the site changes at ${places}`,
        };
  return new PropsError(error.path, error.problems.map(named));
}

/** Returns a problem without the number of parts that have it, which a count of the site changes. */
function wordsOf({ path, message }: PropsProblem): string {
  return `${path} ${message.replace(sameForOthers, "")}`;
}

import type { SiteReport } from "./site-report";

/** Returns whether the node was solved. The report of a preflight has no margins of heat and power, and no assumptions. */
export function isSolved({ evaluated }: Pick<SiteReport, "evaluated">): boolean {
  return evaluated.scenarios > 0;
}

import type { SiteReport } from "./site-report";

/** Was the node solved? Of a report on its engines before an apply there are no margins of heat and power, and no assumptions. */
export function isSolved({ evaluated }: Pick<SiteReport, "evaluated">): boolean {
  return evaluated.scenarios > 0;
}

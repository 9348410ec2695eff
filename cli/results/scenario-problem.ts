import { compact } from "../../constructs/plain/compact";
import { listNames } from "../../constructs/plain/list-ids";
import { listValues } from "../../constructs/plain/list-values";
import type { SiteReport } from "../../constructs/report/site-report";
import { quotedText } from "../../constructs/units/shown-text";

/** Returns the problem of a result with a scenario that it does not list; undefined without a problem. */
export function scenarioProblem({
  site,
  scenarios,
  findings,
  margins = [],
  tightest,
  staircases,
  ratings,
}: SiteReport): string | undefined {
  const known = new Set(listNames(scenarios));
  const named = [
    ...findings.flatMap(({ scenario, beyondPromise }) => compact([scenario, beyondPromise?.scenario])),
    ...listValues([...margins, ...Object.values(tightest)], "scenario"),
    ...staircases.flatMap((shared) => shared.scenarios),
    ratings?.scenario,
  ];
  const unknown = named.find((name) => name !== undefined && !known.has(name)); // judgements without scenarios name none
  return unknown === undefined ? undefined : `names the scenario ${quotedText(unknown)}, which ${site} does not have`;
}

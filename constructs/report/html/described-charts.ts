import { snapshot } from "../../solve/snapshot";
import { type SiteChart, siteCharts } from "../charts/site-charts";
import { describedPolicy } from "../description";
import type { SiteReport } from "../site-report";

/**
 * The drawings of a site from the description in its report, or none where the report does not hold all of it. A policy with rules of the integrator's own is in
 * no description: a curve by other rules than the verdict's would contradict it.
 *
 * @throws PropsError when somebody changed the description and it is no longer one
 */
export function describedCharts({ site: name, margins = [], description }: SiteReport): readonly SiteChart[] {
  if (!description?.policy) return [];
  return siteCharts(snapshot(name, description.site, description.design), margins, describedPolicy(description));
}

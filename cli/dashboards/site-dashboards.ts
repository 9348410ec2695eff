import type { Dashboard } from "../../constructs/plan/dashboards/dashboard";
import { plannedDashboards } from "../../constructs/plan/telemetry-plan";
import { watchedLimits } from "../../constructs/plan/watched-limits";
import { describedPolicy, describedSite } from "../../constructs/report/description";
import { nodeDiagnostics } from "../../constructs/studies/diagnostics/node-diagnostics";
import { NodeStudy } from "../../constructs/studies/node-study";
import { snapshot } from "../../constructs/studies/snapshot/snapshot";
import { describedSites } from "../described-sites";
import { InputError } from "../exit-codes";
import { fromDescription } from "../from-description";
import { findSite, type SiteSourceOptions } from "../site-sources";

/** The pictures of a site. */
export interface SiteDashboards {
  readonly site: string;
  readonly dashboards: readonly Dashboard[];
}

/**
 * The pictures of a site in a file, with the limits that its policy sets: the same as its store shows.
 *
 * @throws InputError for a site without telemetry, and for a file without the site
 */
export function siteDashboards(file: string, { site: wanted, root }: SiteSourceOptions): SiteDashboards {
  const sites = describedSites(file, { ...(root !== undefined && { root }) });
  const { site, description } = findSite(file, sites, wanted, ({ site: name }) => name);
  return fromDescription(site, () => {
    const node = snapshot(site, describedSite(description), description.design);
    if (!node.telemetry) throw new InputError(`${site} must have telemetry to be pictured but has none: give telemetry with its targets`);
    const study = new NodeStudy(node);
    const limits = watchedLimits(study, describedPolicy(description));
    return { site, dashboards: plannedDashboards(node.telemetry, limits, nodeDiagnostics(study, node.telemetry.uncertainty)) };
  });
}

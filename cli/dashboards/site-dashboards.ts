import type { Dashboard } from "../../constructs/monitoring/dashboards/dashboard";
import { furtherWatches } from "../../constructs/monitoring/further-watches";
import { plannedDashboards } from "../../constructs/monitoring/telemetry-plan";
import { watchedLimits } from "../../constructs/monitoring/watched-limits";
import { NodeStudy } from "../../constructs/studies/node-study";
import type { JudgedNode } from "../sources/node-in";
import { InputError } from "../terminal/exit-codes";

export interface SiteDashboards {
  readonly site: string;
  readonly dashboards: readonly Dashboard[];
}

/**
 * Returns the dashboards of a site, with the limits of its policy: the same as in its store.
 *
 * @throws InputError for a site without telemetry, and for a policy with rules of its own
 */
export function siteDashboards({ node, policy }: JudgedNode): SiteDashboards {
  const { name: site, telemetry } = node;
  if (!telemetry) throw new InputError(`${site} must have telemetry to have dashboards but has none: add telemetry.targets`);
  const study = new NodeStudy(node);
  return { site, dashboards: plannedDashboards(telemetry, watchedLimits(study, policy()), furtherWatches(study, telemetry)) };
}

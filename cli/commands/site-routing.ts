import { type ReportedProductPlan, reportRouting } from "../../constructs/report/subjects/routing/record";
import { SkyStudy } from "../../constructs/studies/sky-study";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { InputError } from "../terminal/exit-codes";

/** Products of a site and where each is processed. */
export type SiteRouting = ReportedProductPlan & { readonly site: string };

/**
 * Returns where each product of a site is processed.
 *
 * @throws InputError for a site without products, for products without a way down or out, and where the product plan is unknown
 */
export function siteRouting(node: NodeSnapshot): SiteRouting {
  const { name, sky } = node;
  if (!sky?.products)
    throw new InputError(
      `${name} must have products to route but has none: add downlink.products (name, satellite, size and source), downlink.satellites and downlink.links`,
    );
  const { routing } = new SkyStudy(sky, node);
  if (routing.outcome === "none") throw new InputError(`${name} must have ${routing.missing} to route its products: ${routing.reason}`);
  const plan = reportRouting(routing);
  if (plan.outcome !== "routed") throw new InputError(`Routing of ${name} must be known to be listed but is unknown: ${plan.reason}`);
  return { site: name, ...plan };
}

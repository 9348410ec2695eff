import { evaluate } from "../policy/evaluate/evaluate";
import { type RemedyOptions, siteRemedies } from "../remedies/site-remedies";
import { snapshot } from "../studies/snapshot/snapshot";
import { describedPolicy, describedSite } from "./description";
import type { SiteReport } from "./site-report";

/**
 * The report of a site that fails, with what would make it pass: changes of the design that it was judged from. Of a site that passes as it is.
 *
 * @throws RangeError when the report does not hold what it was judged from, or its policy has rules of the integrator's own
 * @throws PropsError when that is no site and design
 */
export function withRemedies(report: SiteReport, options: RemedyOptions = {}): SiteReport {
  const { site: name, verdict, description } = report;
  if (verdict === "pass") return report;
  if (!description)
    throw new RangeError("Report must hold the description of its site but does not: save it with edge-node check --format json");
  const policy = describedPolicy(description);
  const site = describedSite(description);
  const { design } = description;
  return { ...report, remedies: siteRemedies({ name, site, design, policy }, evaluate(snapshot(name, site, design), { policy }), options) };
}

import { evaluate } from "../policy/evaluate/evaluate";
import { type RemedyOptions, siteRemedies } from "../remedies/site-remedies";
import { snapshot } from "../studies/snapshot/snapshot";
import { describedPolicy, describedSite } from "./description";
import type { SiteReport } from "./site-report";

/**
 * Returns the report of a failing site with remedies: changes of its design that make it pass. A
 * passing site is returned as it is.
 *
 * @throws RangeError when the report has no description, or its policy has rules of the integrator
 * @throws PropsError when the description is not valid
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

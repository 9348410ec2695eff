import type { SiteReport } from "../../constructs/report/site-report";
import type { Variables } from "../images/variables";
import { sayBeside } from "../terminal/say";
import { askEngine } from "./ask-engine";
import type { Docker } from "./docker";
import type { ImageVariable } from "./engine-images";
import { enginesOf, type SiteEngine } from "./engines-of";
import { type PreflightSite, preflightReport } from "./preflight-sites";

/** The way in which the engines of sites are queried. */
interface Asking {
  readonly docker: Docker;
  /** Values of Terraform variables. */
  readonly variables: Variables;
  readonly variableOf: ImageVariable;
  readonly isQuiet: boolean;
}

/** Returns the engines of a site, with the services that run on each. */
export function siteEngines(site: Pick<PreflightSite, "node" | "dockerHost">, variables: Variables): readonly SiteEngine[] {
  const { services, hosts, leavingHosts } = site.node;
  return enginesOf({ ...site, services, hosts, leavingHosts }, variables);
}

/** Runs the preflight of one site: queries its engines in turn, and reports what the answers mean for an apply. */
export function askSite(site: PreflightSite, { docker, variables, variableOf, isQuiet }: Asking): SiteReport {
  const { name, services } = site.node;
  const answers = siteEngines(site, variables).map((engine) => {
    if (!isQuiet) sayBeside(`- ${name}: ${engine.address}`); // it is slow over a thin link
    return askEngine({ docker, site: name, services, variableOf, lock: site.lock }, engine);
  });
  return preflightReport(site, answers);
}

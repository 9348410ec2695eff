import type { SiteReport } from "../../constructs/report/site-report";
import type { Variables } from "../images/variables";
import { sayBeside } from "../terminal/say";
import { askEngine } from "./ask-engine";
import type { Docker } from "./docker";
import type { ImageVariable } from "./engine-images";
import { enginesOf, type SiteEngine } from "./engines-of";
import { type PreflightSite, preflightReport } from "./preflight-sites";

/** How the engines of sites are asked. */
export interface Asking {
  readonly docker: Docker;
  /** Values of variables of Terraform. */
  readonly variables: Variables;
  /** Those of images. */
  readonly variableOf: ImageVariable;
  readonly isQuiet: boolean;
}

/** The engines of a site, with the services that run on each. */
export function siteEngines(site: Pick<PreflightSite, "node" | "dockerHost">, variables: Variables): readonly SiteEngine[] {
  const { services, hosts, leavingHosts } = site.node;
  return enginesOf({ ...site, services, hosts, leavingHosts }, variables);
}

/** The preflight of one site: its engines, one after the other, and what their answers say of an apply. */
export function askSite(site: PreflightSite, { docker, variables, variableOf, isQuiet }: Asking): SiteReport {
  const { name, services } = site.node;
  const answers = siteEngines(site, variables).map((engine) => {
    if (!isQuiet) sayBeside(`- ${name}: ${engine.address}`); // it takes its time over a thin link
    return askEngine({ docker, site: name, services, variableOf, lock: site.lock }, engine);
  });
  return preflightReport(site, answers);
}

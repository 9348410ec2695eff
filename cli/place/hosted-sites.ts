import { dirname, join } from "node:path";
import { describedNode } from "../../constructs/report/described-node";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { readSiteFile } from "../../site-files/site-file";
import { runAppPart } from "../sources/run-app";
import { rootFolder } from "../sources/run-policy-options";
import { readableSource } from "../sources/source-kind";
import { describedByApp, fromDescription } from "../terminal/from-description";

/** A site whose workloads are placed. */
export interface HostedSite {
  readonly node: NodeSnapshot;
  /** The lock that its file names, as a path; empty where it names none. Undefined of an app, which knows it alone. */
  readonly lock?: string;
}

/**
 * The sites of a file or an app, each with what its lock keeps where it is.
 *
 * @throws InputError or PropsError for a file that is no site
 */
export function hostedSites(file: string, root?: string): readonly HostedSite[] {
  if (readableSource("Site", file) === "site file") {
    const { snapshot: node, deployment } = readSiteFile(file, { root: rootFolder(root) });
    const { placementLock } = deployment;
    return [{ node, lock: placementLock === undefined ? "" : join(dirname(file), placementLock) }];
  }
  const { sites } = runAppPart(file, { policy: {} }, { isQuiet: true, withStates: false });
  return sites
    .filter(({ report: { phase } }) => phase?.isDeployed ?? true)
    .map(({ report }) => {
      const { site } = report;
      const description = describedByApp(file, report);
      return { node: fromDescription(site, () => describedNode(site, description)) };
    });
}

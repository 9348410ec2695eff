import { describedSite } from "../../constructs/report/description";
import { type NodeSnapshot, snapshot } from "../../constructs/studies/snapshot/snapshot";
import { describedSites } from "../described-sites";
import { fromDescription } from "../from-description";
import { findSite, type SiteSourceOptions } from "../site-sources";

/**
 * The node of a site in a file, without judging it.
 *
 * @throws InputError when the file has no such site, or several and none is named
 */
export function nodeIn(file: string, { site: wanted, root }: SiteSourceOptions): NodeSnapshot {
  const sites = describedSites(file, { ...(root !== undefined && { root }) });
  const { site, description } = findSite(file, sites, wanted, ({ site: name }) => name);
  return fromDescription(site, () => snapshot(site, describedSite(description), description.design));
}

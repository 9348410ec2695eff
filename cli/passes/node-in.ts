import { defined } from "../../constructs/plain/defined";
import type { PolicyProps } from "../../constructs/policy/settings/policy.props";
import { describedNode } from "../../constructs/report/described-node";
import { describedPolicy } from "../../constructs/report/description";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { type DescribedSite, describedSites } from "../sources/described-sites";
import { findSite } from "../sources/select-sites";
import type { SiteSourceOptions } from "../sources/site-arguments";
import { fromDescription } from "../terminal/from-description";

/**
 * The node of a site in a file, without judging it.
 *
 * @throws InputError when the file has no such site, or several and none is named
 */
export function nodeIn(file: string, options: SiteSourceOptions): NodeSnapshot {
  return foundIn(file, options, ({ site, description }) => describedNode(site, description));
}

/** A node with the policy that its site is judged by. */
export interface JudgedNode {
  readonly node: NodeSnapshot;
  /** @throws InputError when the policy has rules of its own, which no file holds */
  readonly policy: () => PolicyProps;
}

/**
 * The same with the policy of the site.
 *
 * @throws InputError as {@link nodeIn}
 */
export function judgedNodeIn(file: string, options: SiteSourceOptions): JudgedNode {
  return foundIn(file, options, ({ site, description }) => ({
    node: describedNode(site, description),
    policy: () => fromDescription(site, () => describedPolicy(description)),
  }));
}

function foundIn<Found>(file: string, { site: wanted, root }: SiteSourceOptions, make: (found: DescribedSite) => Found): Found {
  const sites = describedSites(file, defined({ root }));
  const found = findSite(file, sites, wanted, ({ site: name }) => name);
  return fromDescription(found.site, () => make(found));
}

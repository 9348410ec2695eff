import type { PolicyProps } from "../../constructs/policy/settings/policy.props";
import { describedPolicy } from "../../constructs/report/description";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { fromDescription } from "../terminal/from-description";
import { shownSite } from "./shown-site";
import type { SiteSourceOptions } from "./site-arguments";

/**
 * Reads the node of a site in a file, without judging it.
 *
 * @throws InputError when the file has no such site, or several and none is named
 */
export function nodeIn(file: string, options: SiteSourceOptions): NodeSnapshot {
  return shownSite(file, options).node;
}

/** A node with the policy that its site is judged by. */
export interface JudgedNode {
  readonly node: NodeSnapshot;
  /** @throws InputError for a policy with rules of its own, which no file holds */
  readonly policy: () => PolicyProps;
}

/**
 * Reads the same with the policy of the site.
 *
 * @throws InputError as {@link nodeIn}
 */
export function judgedNodeIn(file: string, options: SiteSourceOptions): JudgedNode {
  const { node, description } = shownSite(file, options);
  return { node, policy: () => fromDescription(node.name, () => describedPolicy(description)) };
}

import { defined } from "../plain/defined";
import type { PolicyProps } from "../policy/settings/policy.props";
import { type PolicyData, policyFromData, tryPolicyData } from "../policy/settings/policy-data";
import { type BuiltInCountry, countries, type Site } from "../site";
import type { NodeDesign } from "../studies/snapshot/node-design";

/** Context of an app whose reports hold what each site was judged from. */
export const describeContext = "edge-node.describe";

/** Context of an app whose nodes keep what they were given, so that it can be written as a file. */
export const exportContext = "edge-node.export";

/** Context of a stack whose images are read as they are written: the file of the lock that it names. */
export const describedLockContext = "edge-node.described-lock";

/** What a site was judged from, as plain data: with it a saved result can be judged again, with something changed. */
export interface SiteDescription {
  /** The site as it was parsed; the profile of its country is missing in results of earlier versions. */
  readonly site: Omit<Site, "profile"> & Partial<Pick<Site, "profile">>;
  /** The design as it was given. */
  readonly design: NodeDesign;
  /** Missing where it has a rule of the integrator's own, which no file holds: the site then cannot be judged again as it was. */
  readonly policy?: PolicyData;
  /** File of the lock that it names, where its images were read as they are written, to list or lock them. */
  readonly imageLock?: string;
}

/** The description as JSON keeps it: quantities are their texts, which are exact. */
export function descriptionOf(site: Site, design: NodeDesign, policy: PolicyProps): SiteDescription {
  const data = tryPolicyData(policy);
  return JSON.parse(JSON.stringify({ site, design, ...defined({ policy: data }) })) as SiteDescription;
}

/** The site of a description; where an earlier version left out the profile of its country, with that of today. */
export function describedSite({ site: { profile, ...site } }: SiteDescription): Site {
  return { ...site, profile: profile ?? countries[site.country as BuiltInCountry].profile };
}

/**
 * The policy of a description: by other rules than the verdict's nothing is judged again.
 *
 * @throws RangeError when the description does not hold it
 */
export function describedPolicy({ policy }: SiteDescription): PolicyProps {
  if (!policy)
    throw new RangeError("Policy must be data to judge a site again but has rules of its own, which no file holds: run its app again");
  return policyFromData(policy);
}

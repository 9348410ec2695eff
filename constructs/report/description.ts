import { defined } from "../plain/defined";
import type { PolicyProps } from "../policy/settings/policy.props";
import { type PolicyData, policyFromData, tryPolicyData } from "../policy/settings/policy-data";
import { type BuiltInCountry, countries, type Site } from "../site";
import type { NodeDesign } from "../studies/snapshot/node-design";

/** Context key of an app whose reports hold the description of each site. */
export const describeContext = "edge-node.describe";

/** Context key of an app whose nodes keep their props, so that they can be written as a file. */
export const exportContext = "edge-node.export";

/** Context key of a stack whose images are read as they are written: the file of the lock that it names. */
export const describedLockContext = "edge-node.described-lock";

/** The description of a site, as plain data: a saved result can be judged again with changes. */
export interface SiteDescription {
  /** The parsed site. The profile of its country is missing in results of earlier versions. */
  readonly site: Omit<Site, "profile"> & Partial<Pick<Site, "profile">>;
  /** The design. */
  readonly design: NodeDesign;
  /** The policy. Missing if it has rules of the integrator, which no file holds: the site cannot be judged again. */
  readonly policy?: PolicyData;
  /** File of the image lock that it names, if its images were read as they are written. */
  readonly imageLock?: string;
}

/** Returns the description as JSON. Quantities are texts, which are exact. */
export function descriptionOf(site: Site, design: NodeDesign, policy: PolicyProps): SiteDescription {
  const data = tryPolicyData(policy);
  return JSON.parse(JSON.stringify({ site, design, ...defined({ policy: data }) })) as SiteDescription;
}

/** Returns the site of a description. A missing profile of its country is that of this version. */
export function describedSite({ site: { profile, ...site } }: SiteDescription): Site {
  return { ...site, profile: profile ?? countries[site.country as BuiltInCountry].profile };
}

/** Returns the policy of a description. @throws RangeError when the description has none */
export function describedPolicy({ policy }: SiteDescription): PolicyProps {
  if (!policy)
    throw new RangeError("Policy must be data to judge a site again but has rules of its own, which no file holds: run its app again");
  return policyFromData(policy);
}

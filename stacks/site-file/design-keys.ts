import { moduleSchemas } from "../../constructs/studies/snapshot/parse-modules";

/** What a design gives to the sites that name it as its own: the modules of the node, and a policy. */
export const designKeys: readonly string[] = [...Object.keys(moduleSchemas), "policy"];

/** What a design may say of the `site` of each, as defaults: what they promise, their grid, and their surroundings. Where a site stands is its own to say. */
export const siteDefaultKeys: readonly string[] = ["grid", "promises", "environment"];

/** What of its grid is each site's own: it is that of the place. */
export const ownGridKeys: readonly string[] = ["nominal", "frequency", "frequencyRange"];

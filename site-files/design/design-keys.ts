import { papersSchema } from "../../constructs/site/papers.props";
import { moduleSchemas } from "../../constructs/studies/snapshot/parse-modules";

/** The keys that a design provides to its sites: the modules of the node, and a policy. */
export const designKeys: readonly string[] = [...Object.keys(moduleSchemas), "policy"];

/** The keys of `site` that a design may set as defaults: promises, grid, environment, and lead times of papers. */
export const siteDefaultKeys: readonly string[] = ["grid", "promises", "environment", "papers"];

/** The props that are each site's own: the frequency of its grid, which is the country's, and its papers except lead times. */
const ownKeys: Readonly<Record<string, readonly string[]>> = {
  grid: ["frequency", "frequencyRange"],
  papers: Object.keys(papersSchema.shape).filter((key) => key !== "leadTimes"),
};

/** Returns the props of a default that are each site's own. @param key of `site` */
export function ownKeysOf(key: string): readonly string[] {
  return Object.hasOwn(ownKeys, key) ? (ownKeys[key] ?? []) : [];
}

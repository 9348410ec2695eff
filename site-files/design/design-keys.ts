import { papersSchema } from "../../constructs/site/papers.props";
import { moduleSchemas } from "../../constructs/studies/snapshot/parse-modules";

/** What a design gives to the sites that name it as its own: the modules of the node, and a policy. */
export const designKeys: readonly string[] = [...Object.keys(moduleSchemas), "policy"];

/** What a design may say of the `site` of each, as defaults: what they promise, their grid, their surroundings, and how long papers take. Where a site stands is its own to say. */
export const siteDefaultKeys: readonly string[] = ["grid", "promises", "environment", "papers"];

/** What of these is each site's own: of its grid the frequency, which is that of the country, of its papers all but how long they take, which is by scheme, of any country. */
const ownKeys: Readonly<Record<string, readonly string[]>> = {
  grid: ["frequency", "frequencyRange"],
  papers: Object.keys(papersSchema.shape).filter((key) => key !== "leadTimes"),
};

/** What is each site's own within a default. @param key of `site` */
export function ownKeysOf(key: string): readonly string[] {
  return Object.hasOwn(ownKeys, key) ? (ownKeys[key] ?? []) : [];
}

import { keyBy } from "../../constructs/plain/key-by";
import { fleetChange, type ResourceChange } from "../../constructs/report/diff/fleet-change";
import { fleetChangeMarkdown } from "../../constructs/report/diff/fleet-change-markdown";
import { resourceChange } from "../../stacks/terraform-diff/resource-change";
import { isFolder } from "../merge/output-folder-result";
import { deployedStacks } from "./deployed-stacks";
import type { DiffOptions } from "./diff-options";
import { readBoth } from "./result-diff";

/**
 * Returns how the sites of two sources differ, as a comment for a pull request; for two output folders with Terraform resources. Without
 * pairs all sites are gone and new.
 *
 * @throws InputError as each source throws it
 */
export function fleetDiffText(before: string, after: string, options: DiffOptions): string {
  const { results, ...paired } = readBoth(before, after, options);
  const isDeployed = isFolder(before) && isFolder(after);
  return fleetChangeMarkdown(fleetChange(...results, { ...paired, ...(isDeployed && { resources: resourcesOf(before, after) }) }));
}

function resourcesOf(before: string, after: string): (one: string | undefined, other: string | undefined) => ResourceChange {
  const [first, last] = [before, after].map((folder) => keyBy(deployedStacks(folder), (stack) => stack.site));
  return (one, other) => resourceChange(first?.get(one ?? ""), last?.get(other ?? ""));
}

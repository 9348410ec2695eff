import { fleetChange, type ResourceChange } from "../constructs/report/diff/fleet-change";
import { fleetChangeMarkdown } from "../constructs/report/diff/fleet-change-markdown";
import { resourceChange } from "../stacks/terraform-diff/resource-change";
import { deployedStacks } from "./deployed-stacks";
import type { DiffOptions } from "./diff-options";
import { ofBoth } from "./of-every-file";
import { isFolder } from "./output-folder-result";
import { pairedResults, sourceResult } from "./result-diff";
import { isSameFile } from "./same-file";

/**
 * How the sites of two sources differ, as a comment for a pull request: of two output folders with the resources of Terraform. Where nothing pairs, all sites are gone and new.
 *
 * @throws InputError as each source has it
 */
export function fleetDiffText(before: string, after: string, options: DiffOptions): string {
  const isOneSource = isSameFile(before, after);
  const read = (source: string) => sourceResult(source, options);
  const [first, last = first] = isOneSource ? [read(before)] : ofBoth(before, after, read);
  const paired = pairedResults({ source: before, items: first.sites }, { source: after, items: last.sites }, options, isOneSource);
  const isDeployed = isFolder(before) && isFolder(after);
  return fleetChangeMarkdown(fleetChange(first, last, { ...paired, ...(isDeployed && { resources: resourcesOf(before, after) }) }));
}

function resourcesOf(before: string, after: string): (one: string | undefined, other: string | undefined) => ResourceChange {
  const [first, last] = [before, after].map((folder) => new Map(deployedStacks(folder).map((stack) => [stack.site, stack] as const)));
  return (one, other) => resourceChange(first?.get(one ?? ""), last?.get(other ?? ""));
}

import { type DeployedStack, stackDiff } from "../../stacks/terraform-diff/stack-diff";
import { stackDiffText } from "../../stacks/terraform-diff/stack-diff-text";
import { forBothFiles } from "../sources/each-file";
import { findSite } from "../sources/select-sites";
import { deployedStacks } from "./deployed-stacks";
import type { DiffOptions } from "./diff-options";
import { noneInCommon, oneSidedText } from "./one-sided-sites";
import { pairedSites, type Side } from "./paired-sites";
import { isSameFile } from "./same-file";

/**
 * Returns how the deployed Terraform JSON of two output folders differs: a text a pair of sites, and one for each site that only one folder
 * deploys.
 *
 * @throws InputError without a common site, and for a folder that is no output folder
 */
export function terraformDiffTexts(before: string, after: string, { as, site, quiet, ...options }: DiffOptions): readonly string[] {
  const [first, last] = forBothFiles(before, after, (source) => stacksOf(source, site));
  const { pairs, onlyBefore, onlyAfter } = pairedSites(first, last, as, isSameFile(before, after));
  if (pairs.length === 0) throw noneInCommon(first, last);
  return [
    ...pairs
      .map(([one, other]) => stackDiff(one, other))
      .filter(({ differing }) => !quiet || differing.length > 0)
      .map((diff) => stackDiffText(diff, options)),
    ...onlyBefore.map((one) => oneSidedText(one.site, before, options.width)),
    ...onlyAfter.map((one) => oneSidedText(one.site, after, options.width)),
  ];
}

function stacksOf(source: string, wanted: string | undefined): Side<DeployedStack> {
  const stacks = deployedStacks(source);
  return { source, items: wanted === undefined ? stacks : [findSite(source, stacks, wanted, ({ site }) => site)] };
}

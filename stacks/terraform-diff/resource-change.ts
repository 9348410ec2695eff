import type { ResourceChange } from "../../constructs/report/diff/fleet-change";
import { type DeployedStack, stackDiff } from "./stack-diff";

/** Beginnings of the addresses of blocks that are no resources. */
const otherKinds = /^(?:data|ephemeral|output|provider|terraform|variable|locals|module|moved|import|check|removed)\b/;

/**
 * Counts the resources that a change of a site adds, removes or changes.
 *
 * @param before undefined if the site was not written before
 * @param after undefined if the site is not written now
 */
export function resourceChange(before: DeployedStack | undefined, after: DeployedStack | undefined): ResourceChange {
  if (!after) return { added: 0, removed: 0, changed: 0, others: 0, isHeldBack: before !== undefined };
  const { differing } = stackDiff(before ?? { site: after.site, terraform: {} }, after);
  const resources = differing.filter(({ address }) => !otherKinds.test(address));
  const count = (wanted: string) => resources.filter(({ kind }) => kind === wanted).length;
  return {
    added: count("added"),
    removed: count("removed"),
    changed: count("changed"),
    others: differing.length - resources.length,
    isHeldBack: false,
  };
}

import type { ResourceChange } from "../../constructs/report/diff/fleet-change";
import { type DeployedStack, stackDiff } from "./stack-diff";

/** Kinds of blocks that are no resource, by how their addresses begin. */
const otherKinds = /^(?:data|ephemeral|output|provider|terraform|variable|locals|module|moved|import|check|removed)\b/;

/**
 * How many resources a change of a site adds, removes or changes.
 *
 * @param before undefined where nothing was written of the site
 * @param after undefined where nothing is written of it
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

import { defined } from "../plain/defined";
import { listIds } from "../plain/list-ids";
import { unique } from "../plain/unique";
import { type NodeStudy, studyOf } from "./node-study";
import { isOpen, paperState } from "./papers/paper-state";
import type { NodeSnapshot } from "./snapshot/snapshot";

/** Summary of the papers that the country of a site requires. */
export interface NodePapers {
  /** Number of schemes of the country that require a paper for the design, its shipment or its site, without those that no source confirms [-]. */
  readonly needed: number;
  /** Number of these schemes for which every paper is held, or confirmed as not needed [-]. */
  readonly settled: number;
  /** Ids of the other schemes, the one with the longest lead time first; those without a lead time are last. */
  readonly open: readonly string[];
  /** Longest lead time of the open schemes. @default none is open, or none has a lead time */
  readonly longestLeadDays?: number; // [d]
  /** Number of open schemes without a lead time [-]. */
  readonly leadTimesMissing: number;
  /** Ids of schemes that no source confirms. Find out whether they are needed. @default none */
  readonly toFindOut?: readonly string[];
}

/**
 * Summarises the papers of a node. A paper with an end date is compared with the day of the policy. Without such a day it counts as held.
 *
 * @param policy the policy whose day counts
 */
export function papersOf(given: NodeSnapshot | NodeStudy, { today }: { readonly today?: string } = {}): NodePapers {
  const { node, design } = studyOf(given);
  const { arrival, leadTimeDays = {} } = node.site.papers ?? {};
  const dates = defined({ today, arrival });
  const all = design.papers.map((paper) => ({ id: paper.scheme.id, ...paperState(paper, dates) }));
  const found = all.filter(({ state }) => state !== "remembered");
  const needed = new Set(listIds(found));
  const stillOpen = listIds(found.filter(isOpen));
  const daysOf = (id: string) => (Object.hasOwn(leadTimeDays, id) ? leadTimeDays[id] : undefined);
  const open = unique(stillOpen).sort((one, other) => (daysOf(other) ?? -1) - (daysOf(one) ?? -1));
  const known = open.flatMap((id) => daysOf(id) ?? []);
  const toFindOut = unique(listIds(all)).filter((id) => !needed.has(id));
  return defined({
    needed: needed.size,
    settled: needed.size - open.length,
    open,
    longestLeadDays: known.length > 0 ? Math.max(...known) : undefined,
    leadTimesMissing: open.length - known.length,
    toFindOut: toFindOut.length > 0 ? toFindOut : undefined,
  });
}

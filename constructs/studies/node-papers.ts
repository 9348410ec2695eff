import { defined } from "../plain/defined";
import { listIds } from "../plain/list-ids";
import { unique } from "../plain/unique";
import { type NodeStudy, studyOf } from "./node-study";
import { isOpen, paperState } from "./papers/paper-state";
import type { NodeSnapshot } from "./snapshot/snapshot";

/** How far a site is with the papers that its country asks. */
export interface NodePapers {
  /** Schemes of the country that ask something of the design, its shipment or its site, without those that somebody remembers alone [-]. */
  readonly needed: number;
  /** Those of which all is held, or settled not to be needed [-]. */
  readonly settled: number;
  /** Ids of the others, the one that takes longest first; those of which nobody says how long stand last. */
  readonly open: readonly string[];
  /** The longest lead time of those. @default none is open, or nobody says how long any takes */
  readonly longestLeadDays?: number; // [d]
  /** How many of them nobody gives a lead time of [-]. */
  readonly leadTimesMissing: number;
  /** Ids of the schemes that somebody remembers alone: whether they are needed is to be found out. @default none */
  readonly toFindOut?: readonly string[];
}

/**
 * The papers of a node in short. What is held and ends is held against the day of its policy; without one it counts as held.
 *
 * @param policy of which the day counts
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

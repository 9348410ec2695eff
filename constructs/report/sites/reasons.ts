import { listValues } from "../../plain/list-values";
import { blockedSites } from "./blocked-sites";
import type { PageRow } from "./site-row";

/** A rule that blocks sites. */
export interface Reason {
  readonly rule: string;
  readonly title: string;
  /** Number of sites that it blocks. */
  readonly sites: number;
}

/** Returns the reasons, the most frequent first, equal counts by title. */
export function reasonsOf(rows: readonly PageRow[]): readonly Reason[] {
  return blockedSites({ rows })
    .map(({ worst: { rule, title }, sites }) => ({ rule, title, sites: sites.length }))
    .sort((one, other) => other.sites - one.sites || (one.title < other.title ? -1 : 1));
}

/** Returns the numbers of the reasons that block a site. */
export function reasonNumbers({ blocks }: PageRow, reasons: readonly Reason[]): readonly number[] {
  const rules = new Set(listValues(blocks, "rule"));
  return reasons.flatMap(({ rule }, i) => (rules.has(rule) ? [i] : []));
}

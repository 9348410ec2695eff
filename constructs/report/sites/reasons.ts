import { listValues } from "../../plain/list-values";
import { blockedSites } from "./blocked-sites";
import type { PageRow } from "./site-row";

/** A rule that stops one site or more. */
export interface Reason {
  readonly rule: string;
  readonly title: string;
  /** Sites that it stops. */
  readonly sites: number;
}

/** What stops sites, the commonest first; of the same number, by title. */
export function reasonsOf(rows: readonly PageRow[]): readonly Reason[] {
  return blockedSites({ rows })
    .map(({ worst: { rule, title }, sites }) => ({ rule, title, sites: sites.length }))
    .sort((one, other) => other.sites - one.sites || (one.title < other.title ? -1 : 1));
}

/** The numbers of the reasons that stop a site. */
export function reasonNumbers({ blocks }: PageRow, reasons: readonly Reason[]): readonly number[] {
  const rules = new Set(listValues(blocks, "rule"));
  return reasons.flatMap(({ rule }, i) => (rules.has(rule) ? [i] : []));
}

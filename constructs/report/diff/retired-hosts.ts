import type { SiteReport } from "../site-report";

/** A host with services in the first result, and none in the second. */
export interface RetiredHost {
  readonly host: string;
  /** The design still describes it, so an apply removes its services. If not, a plan fails while the state has resources of it. */
  readonly isLeaving: boolean;
  /** Services with data on it. */
  readonly data: readonly string[];
}

/** Returns hosts that leave or are no longer described. A host that was already leaving before is not listed. */
export function retiredHosts(before: Pick<SiteReport, "placement">, after: Pick<SiteReport, "placement">): readonly RetiredHost[] {
  const { hosts = [], losses = [] } = before.placement ?? {};
  const leaving = after.placement?.leaving ?? [];
  const present = (after.placement?.hosts ?? []).map(({ host }) => host);
  return hosts
    .filter(({ host }) => !present.includes(host))
    .map(({ host }) => ({
      host,
      isLeaving: leaving.includes(host),
      data: losses.find(({ name }) => name === `${host}-lost`)?.data ?? [],
    }));
}

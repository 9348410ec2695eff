import type { SiteReport } from "../site-report";

/** A host on which the first of two results runs services, and the second none any more. */
export interface RetiredHost {
  readonly host: string;
  /** It is described still, and its engine reached: an apply removes what is there. Else a plan fails while the state has something of it. */
  readonly isLeaving: boolean;
  /** Services whose data lie there. */
  readonly data: readonly string[];
}

/** Hosts that leave, or have left the description at once; one that was leaving before has nothing left to lose. */
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

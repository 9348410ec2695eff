import { unique } from "../../plain/unique";
import type { SiteReport } from "../site-report";

/** A service that runs elsewhere in the second of two results. */
export interface MovedService {
  readonly service: string;
  /** Host that it runs on; undefined where it does not run, or the site has no hosts. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Services that run on another host than before; none of a site that has hosts in one of the results alone, where all of them do. */
export function movedServices(before: Pick<SiteReport, "placement">, after: Pick<SiteReport, "placement">): readonly MovedService[] {
  if (!before.placement || !after.placement) return [];
  const [was, is] = [hostsOf(before.placement), hostsOf(after.placement)];
  return unique([...was.keys(), ...is.keys()])
    .map((service) => ({ service, from: was.get(service), to: is.get(service) }))
    .filter(({ from, to }) => from !== to);
}

function hostsOf({ hosts }: NonNullable<SiteReport["placement"]>): ReadonlyMap<string, string> {
  return new Map(hosts.flatMap(({ host, services }) => services.map(({ service }) => [service, host] as const)));
}

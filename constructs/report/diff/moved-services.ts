import { unique } from "../../plain/unique";
import type { SiteReport } from "../site-report";

/** A service that runs on another host in the second result. */
export interface MovedService {
  readonly service: string;
  /** Host that it runs on. Undefined where it does not run. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Returns services that run on another host than before. Empty if only one of the results has hosts. */
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

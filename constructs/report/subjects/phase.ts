import { isDeepStrictEqual } from "node:util";
import { indexById } from "../../plain/list-ids";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";

/** The phase of a site that a node is. */
export interface SitePhase {
  /** Name of the site. */
  readonly site: string;
  /** Name of the phase. Missing for the first phase. */
  readonly name?: string;
  /** The phase runs there. Any other phase is judged but never written. */
  readonly isDeployed: boolean;
  /**
   * Services of the previous phase that it changes. Missing where it changes none, for the phase
   * that runs there, and in reports of earlier versions.
   */
  readonly touches?: readonly TouchedService[];
}

/** A running service that a later phase changes. */
export interface TouchedService {
  /** Name of the service. */
  readonly service: string;
  /** The change: removed, moved to another host, or created anew. */
  readonly does: "removes" | "moves" | "replaces";
  /** New host. Missing unless it moves. */
  readonly to?: string;
}

/** Returns the name under which a phase is judged: that of the site if it runs there, or else its own. */
export function nameInPhase({ site, name = "first", isDeployed }: Pick<SitePhase, "site" | "name" | "isDeployed">): string {
  return isDeployed ? site : `${site}-${name}`;
}

/** Returns the changes of a phase to services of the previous one, except texts that a service reads at run time. */
export function touchedOf(before: NodeSnapshot | undefined, after: NodeSnapshot): Pick<SitePhase, "touches"> {
  const then = indexById(after.services);
  const touches = (before?.services ?? []).flatMap((service): TouchedService[] => {
    const later = then.get(service.id);
    if (!later) return [{ service: service.id, does: "removes" }];
    // A site that gets its first hosts keeps its services on the first of them.
    if (service.host !== undefined && later.host !== undefined && service.host !== later.host)
      return [{ service: service.id, does: "moves", to: later.host }];
    const { host: _, ...one } = service;
    const { host: __, ...other } = later;
    return isDeepStrictEqual(one, other) ? [] : [{ service: service.id, does: "replaces" }];
  });
  return touches.length > 0 ? { touches } : {};
}

/** Names the phase that is judged, and its changes to what runs there, without a full stop. */
export function phaseText({ site, name, isDeployed, touches = [] }: SitePhase): string {
  const phase = name === undefined ? "the first phase" : `the phase ${name}`;
  if (isDeployed) return `${phase} of ${site}, which is the phase that is written`;
  const does =
    touches.length === 0 ? "it changes no service of the phase before" : `of the phase before it ${touches.map(touchText).join(", ")}`;
  return `${phase} of ${site}, which comes later: judged, and not written; ${does}`;
}

function touchText({ service, does, to }: TouchedService): string {
  return `${does} ${service}${to === undefined ? "" : ` to ${to}`}`;
}

import { isDeepStrictEqual } from "node:util";
import { indexById } from "../../plain/list-ids";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";

/** Which phase of a site a node is. */
export interface SitePhase {
  /** Name of the site. */
  readonly site: string;
  /** Name of the phase; missing of the first. */
  readonly name?: string;
  /** Is it what runs there? Any other is judged, and written nowhere. */
  readonly isDeployed: boolean;
  /** Services of the phase before that it does not leave as they are. Missing where it leaves all, of the phase that runs there, and in reports of earlier versions. */
  readonly touches?: readonly TouchedService[];
}

/** A service that runs, and what a later phase does to it. */
export interface TouchedService {
  /** Name of the service. */
  readonly service: string;
  /** Whether it is removed, goes to another host, or is made anew. */
  readonly does: "removes" | "moves" | "replaces";
  /** Host to which it goes; of one that moves. */
  readonly to?: string;
}

/** The name under which a phase is judged: that of the site of the one that runs there, else one of its own. */
export function nameInPhase({ site, name = "first", isDeployed }: Pick<SitePhase, "site" | "name" | "isDeployed">): string {
  return isDeployed ? site : `${site}-${name}`;
}

/** What a phase does to the services of the one before: what all of them say but for texts of the plan, which they read while they run, is in their facts. */
export function touchedOf(before: NodeSnapshot | undefined, after: NodeSnapshot): Pick<SitePhase, "touches"> {
  const then = indexById(after.services);
  const touches = (before?.services ?? []).flatMap((service): TouchedService[] => {
    const later = then.get(service.id);
    if (!later) return [{ service: service.id, does: "removes" }];
    // A site that gets its first hosts keeps what it has on the first of them.
    if (service.host !== undefined && later.host !== undefined && service.host !== later.host)
      return [{ service: service.id, does: "moves", to: later.host }];
    const { host: _, ...one } = service;
    const { host: __, ...other } = later;
    return isDeepStrictEqual(one, other) ? [] : [{ service: service.id, does: "replaces" }];
  });
  return touches.length > 0 ? { touches } : {};
}

/** What phase of a site is judged, and what it does to what runs there, without a full stop. */
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

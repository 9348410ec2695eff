import type { SitePhase, TouchedService } from "../site-phase";

/** What phase of a site is judged, and what it does to what runs there, without a full stop. */
export function phaseText({ site, name, isDeployed, touches = [] }: SitePhase): string {
  const phase = name === undefined ? "the first phase" : `the phase ${name}`;
  if (isDeployed) return `${phase} of ${site}, which is the one that is written`;
  const does =
    touches.length === 0
      ? "it leaves every service of the phase before as it is"
      : `of the phase before it ${touches.map(touchText).join(", ")}`;
  return `${phase} of ${site}, which comes later: judged, and not written; ${does}`;
}

function touchText({ service, does, to }: TouchedService): string {
  return `${does} ${service}${to === undefined ? "" : ` to ${to}`}`;
}

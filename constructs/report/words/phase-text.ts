import type { SitePhase } from "../site-phase";

/** What phase of a site is judged, without a full stop. */
export function phaseText({ site, name, isDeployed }: SitePhase): string {
  const phase = name === undefined ? "the first phase" : `the phase ${name}`;
  return isDeployed ? `${phase} of ${site}, which runs there` : `${phase} of ${site}, judged alone: nothing of it is written`;
}

import type { NodeDiagnostics } from "../../constructs/facts/telemetry/diagnostic";
import { ofMonitored } from "../../constructs/monitoring/telemetry-plan";
import { nodeDiagnostics } from "../../constructs/studies/diagnostics/node-diagnostics";
import { NodeStudy } from "../../constructs/studies/node-study";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { InputError } from "../terminal/exit-codes";

/** The diagnostics of a running site, and the devices without any. */
export interface SiteDiagnostics extends NodeDiagnostics {
  readonly site: string;
}

/**
 * Returns the diagnostics of the devices that the telemetry of a site watches. A device that is not watched is listed as not diagnosed.
 *
 * @throws InputError for a site without telemetry
 */
export function siteDiagnostics(node: NodeSnapshot): SiteDiagnostics {
  const { name: site, telemetry } = node;
  if (!telemetry) throw new InputError(`${site} must have telemetry to be diagnosed but has none: add telemetry.targets with each device`);
  const { diagnostics, notDiagnosed, inhibitions } = nodeDiagnostics(new NodeStudy(node), telemetry.uncertainty);
  const watched = ofMonitored(telemetry, diagnostics);
  const unwatched = diagnostics.filter((one) => !watched.includes(one));
  const reason = "telemetry does not watch it: add it with its address to telemetry.targets";
  return {
    site,
    diagnostics: watched,
    notDiagnosed: [...unwatched.map(({ rule, device }) => ({ rule, device, reason })), ...notDiagnosed],
    inhibitions,
  };
}

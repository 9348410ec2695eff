import type { NodeDiagnostics } from "../../facts/telemetry/diagnostic";
import type { UncertaintyFacts } from "../../facts/telemetry/uncertainty";
import type { NodeStudy } from "../node-study";
import { cduDiagnostics } from "./cdu-diagnostics";
import { coolerDiagnostics } from "./cooler-diagnostics";
import { inhibitions } from "./inhibitions";
import { loopDiagnostics } from "./loop-diagnostics";
import { powerDiagnostics } from "./power-diagnostics";
import { rackDiagnostics } from "./rack-diagnostics";

/**
 * Makes the diagnostics of a running node. A device has a rule if its limit, three standard uncertainties of the sensors, is below the residual of the fault.
 * Coefficients are those of the healthy node on the hottest day, which the verdict has solved.
 *
 * @param uncertainty of the sensors
 */
export function nodeDiagnostics(study: NodeStudy, uncertainty: UncertaintyFacts): NodeDiagnostics {
  const hottest = study.scenarios.find(({ climate, state }) => climate === "hottest" && state.kind === "healthy");
  if (!hottest) return { diagnostics: [], notDiagnosed: [], inhibitions };
  const diagnosed = { node: study.nodeIn(hottest), point: study.point(hottest), uncertainty };
  const all = [coolerDiagnostics, cduDiagnostics, loopDiagnostics, powerDiagnostics, rackDiagnostics].flatMap((of) => of(diagnosed));
  return {
    diagnostics: all.flatMap((one) => ("diagnostic" in one ? one.diagnostic : [])),
    notDiagnosed: all.flatMap((one) => ("notDiagnosed" in one ? one.notDiagnosed : [])),
    inhibitions,
  };
}

import { stringify } from "yaml";
import type { NodeDiagnostics } from "../facts/telemetry/diagnostic";
import { asNew, solvedFaults, solvedState } from "../studies/diagnostics/solved-states";
import { NodeStudy } from "../studies/node-study";
import type { ClimateName } from "../studies/scenarios/scenarios";
import type { NodeSnapshot } from "../studies/snapshot/snapshot";
import { alertTests } from "./alert-tests";
import { diagnosticGroups } from "./diagnostic-rules";

const climates: readonly ClimateName[] = ["hottest", "mostHumid", "coldest"];

/**
 * The diagnostics of a node as vmalert takes them, and their unit tests for vmalert-tool: each fault that they look for, and the healthy node at each climate point.
 * Solves the node once for each fault.
 *
 * @throws RangeError for a node that is not solved on its hottest day
 */
export function diagnosticFiles(node: NodeSnapshot, { diagnostics }: NodeDiagnostics): { readonly rules: string; readonly tests: string } {
  const study = new NodeStudy(asNew(node));
  const healthy = climates.flatMap((climate) => solvedState(study, climate, `healthy, ${climate}`) ?? []);
  const [before] = healthy;
  if (!before) throw new RangeError(`${node.name} must be solved on its hottest day to be diagnosed but is not: look at edge-node check`);
  const cases = [
    ...healthy.map((state) => ({ before: state, after: state })),
    ...solvedFaults(node, diagnostics).map((after) => ({ before, after })),
  ];
  return {
    rules: stringify({ groups: diagnosticGroups(diagnostics) }, { lineWidth: 0 }),
    tests: alertTests(diagnostics, cases, diagnosticFileNames.rules),
  };
}

/** Names of both, which the tests have to know. */
export const diagnosticFileNames = { rules: "diagnostics.yaml", tests: "diagnostics.test.yaml" } as const;

import type { DeviceFacts, TelemetryFacts } from "../facts/node-facts";
import type { Diagnostic, DiagnosticInhibition } from "../facts/telemetry/diagnostic";
import type { GensetWatch } from "../facts/telemetry/genset-watch";
import type { SheddingPlan } from "../site-programs/shedding-plan";
import { gensetWatches } from "../studies/design/genset-watches";
import { nodeDiagnostics } from "../studies/diagnostics/node-diagnostics";
import type { NodeStudy } from "../studies/node-study";

/** The alerts of a node beside those on its limits. */
export interface FurtherWatches {
  readonly diagnostics?: readonly Diagnostic[];
  readonly inhibitions?: readonly DiagnosticInhibition[];
  readonly gensets?: readonly GensetWatch[];
  /** The plan of the programs that shed. @default none shed */
  readonly shedding?: SheddingPlan;
  /** Devices of the node: the contact may follow from their module. */
  readonly devices?: readonly DeviceFacts[];
}

/** Returns the alerts of a running node beside those on its limits. */
export function furtherWatches(study: NodeStudy, { uncertainty }: Pick<TelemetryFacts, "uncertainty">): FurtherWatches {
  const { diagnostics, inhibitions } = nodeDiagnostics(study, uncertainty);
  return { diagnostics, inhibitions, gensets: study.design.once(gensetWatches), devices: study.node.devices };
}

import type { Construct } from "constructs";
import type { ServiceContainer } from "../deploy/service-container";
import type { NodeFacts } from "../facts/node-facts";
import type { TelemetryProps } from "../telemetry";
import { ComputeModule } from "./compute-module";
import { CoolingModule } from "./cooling-module";
import { DownlinkModule } from "./downlink-module";
import { Handed } from "./handed";
import { OrchestrationModule } from "./orchestration-module";
import { PowerModule } from "./power-module";
import { type TelemetryContext, TelemetryModule } from "./telemetry-module";

/** The modules of a node, and their services. */
export function nodeModules(
  scope: Construct,
  facts: NodeFacts,
  telemetry: { readonly props?: TelemetryProps; readonly context: TelemetryContext },
): readonly ServiceContainer[] {
  const { compute, cooling, power, downlink, orchestration } = facts;
  if (compute) new ComputeModule(scope, "compute", new Handed(compute));
  if (cooling) new CoolingModule(scope, "cooling", new Handed(cooling));
  if (power) new PowerModule(scope, "power", new Handed(power));
  if (downlink) new DownlinkModule(scope, "downlink", new Handed(downlink));
  const watching = telemetry.props && new TelemetryModule(scope, "telemetry", telemetry.props, telemetry.context);
  const running = orchestration && new OrchestrationModule(scope, "orchestration", new Handed(orchestration));
  return [...(watching?.services ?? []), ...(running?.services ?? [])];
}

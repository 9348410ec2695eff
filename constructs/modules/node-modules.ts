import type { Construct } from "constructs";
import type { ServiceContainer } from "../deploy/service-container";
import type { NodeFacts } from "../facts/node-facts";
import type { PlannedTexts } from "../services/planned";
import { ComputeModule } from "./compute-module";
import { CoolingModule } from "./cooling-module";
import { DownlinkModule } from "./downlink-module";
import { Handed } from "./handed";
import { OrchestrationModule } from "./orchestration-module";
import { PowerModule } from "./power-module";
import { TelemetryModule } from "./telemetry-module";

/**
 * Makes the modules of a node, and their services. The facts alone determine the constructs.
 *
 * @param planned returns the texts that the facts leave to the deployment plan, when they are written
 */
export function nodeModules(scope: Construct, facts: NodeFacts, planned: () => PlannedTexts): readonly ServiceContainer[] {
  const { compute, cooling, power, downlink, telemetry, orchestration } = facts;
  if (compute) new ComputeModule(scope, "compute", new Handed(compute));
  if (cooling) new CoolingModule(scope, "cooling", new Handed(cooling));
  if (power) new PowerModule(scope, "power", new Handed(power));
  if (downlink) new DownlinkModule(scope, "downlink", new Handed(downlink));
  const watching = telemetry && new TelemetryModule(scope, "telemetry", new Handed(telemetry), { planned });
  const running = orchestration && new OrchestrationModule(scope, "orchestration", new Handed(orchestration), planned);
  return [...(watching?.services ?? []), ...(running?.services ?? [])];
}

import { Network } from "@cdktf/provider-docker/lib/network";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { defined } from "../plain/defined";
import { compareText } from "../props/canonical";
import type { PlannedTexts } from "../services/planned";
import type { ServiceFacts } from "../services/service-facts";
import type { EngineOfHost } from "./engine-of-host";
import { HostEngine } from "./host-engine";
import { imageProblems } from "./image";
import { engineResourceName, labelList, originLabels, setAddress } from "./names";
import { ServiceContainer } from "./service-container";

/**
 * Deploys the services of one module, in the order of their names, on a network of their own on each host. Without services it declares
 * nothing.
 *
 * @param planned returns the texts that the facts leave to the deployment plan, when they are written; without it nothing is planned
 */
export function deployServices(
  scope: Construct,
  module: string,
  services: readonly ServiceFacts[],
  planned?: () => PlannedTexts,
): readonly ServiceContainer[] {
  if (services.length === 0) return [];
  const name = engineResourceName(scope, module);
  const present = TerraformStack.of(scope)
    .node.findAll()
    .find((other) => other instanceof Network && other.nameInput === name && other.node.scope !== scope);
  if (present) {
    throw new RangeError(
      `Module ${module} must stand once in a stack but ${present.node.scope?.node.path} is one too: give it a stack of its own`,
    );
  }
  // In a node the rule orchestration/images-by-digest reports it.
  if (scope.node.tryGetContext(judgedContext) === undefined) scope.node.addValidation({ validate: () => imageProblems(services) });
  return [...services]
    .sort((left, right) => compareText(left.id, right.id))
    .map((facts) => {
      const engine = HostEngine.of(scope, facts.host);
      const network = networkOf(scope, module, engine);
      return new ServiceContainer(scope, `service.${facts.id}`, { facts, network, ...defined({ engine, planned }) });
    });
}

/** Returns the network of a module on an engine, declared at the first call. */
function networkOf(scope: Construct, module: string, engine: EngineOfHost | undefined): Network {
  const id = engine?.named("network") ?? "network";
  const present = scope.node.tryFindChild(id);
  if (present) return present as Network;
  const network = new Network(scope, id, {
    name: engineResourceName(scope, module),
    driver: "bridge",
    labels: labelList(originLabels(scope)),
    ...defined({ provider: engine?.provider }),
  });
  setAddress(network, "module", module, engine);
  return network;
}

/** Context of constructs in a node, whose rules judge them: problems that they would refuse alone are findings there. */
export const judgedContext = "edge-node.judged";

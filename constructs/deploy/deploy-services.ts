import { Network } from "@cdktf/provider-docker/lib/network";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { ServiceFacts } from "../facts/service";
import { compareText } from "./canonical";
import { labelList } from "./label-list";
import { engineResourceName, originLabels, setAddress } from "./names";
import { Service } from "./service";

/** Deploys the services of one module on a network of their own, in the order of their names. Without services: nothing. */
export function deployServices(scope: Construct, module: string, services: readonly ServiceFacts[]): readonly Service[] {
  if (services.length === 0) return [];
  const name = engineResourceName(scope, module);
  const present = TerraformStack.of(scope)
    .node.findAll()
    .find((other) => other instanceof Network && other.nameInput === name);
  if (present) {
    throw new RangeError(
      `Module ${module} must stand once in a stack but ${present.node.scope?.node.path} is one too: give it a stack of its own`,
    );
  }
  const network = new Network(scope, "network", {
    name,
    driver: "bridge",
    labels: labelList(originLabels(scope)),
  });
  setAddress(network, "module", module);
  return [...services]
    .sort((left, right) => compareText(left.id, right.id))
    .map((facts) => new Service(scope, facts.id, { facts, network }));
}

import { Network } from "@cdktf/provider-docker/lib/network";
import type { Construct } from "constructs";
import type { ServiceFacts } from "../facts/service";
import { compareText } from "./canonical";
import { literal } from "./literal";
import { engineResourceName, pathLabel } from "./names";
import { Service } from "./service";

/** Deploys the services of one module on a network of their own, in the order of their names. Without services: nothing. */
export function deployServices(scope: Construct, module: string, services: readonly ServiceFacts[]): readonly Service[] {
  if (services.length === 0) return [];
  const network = new Network(scope, "network", {
    name: engineResourceName(scope, module),
    driver: "bridge",
    labels: [{ label: pathLabel, value: literal(scope.node.path) }],
  });
  return [...services]
    .sort((left, right) => compareText(left.id, right.id))
    .map((facts) => new Service(scope, facts.id, { facts, network }));
}

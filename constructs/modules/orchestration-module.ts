import { Construct } from "constructs";
import { deployServices } from "../deploy/deploy-services";
import type { ServiceContainer } from "../deploy/service-container";
import type { OrchestrationFacts } from "../facts/node-facts";
import { orchestrationFacts } from "../orchestration/orchestration.facts";
import { type OrchestrationProps, orchestrationSchema } from "../orchestration/orchestration.props";
import { parseProps } from "../props/parse-props";

/**
 * Deploys the workloads of a node, one container each, and their broker on a network of their own. The stack declares the docker provider.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class OrchestrationModule extends Construct {
  readonly facts: OrchestrationFacts;
  readonly services: readonly ServiceContainer[];

  constructor(scope: Construct, id: string, props: OrchestrationProps) {
    super(scope, id);
    this.facts = orchestrationFacts(parseProps(orchestrationSchema, this.node.path, props));
    this.services = deployServices(this, "orchestration", this.facts.services);
  }
}

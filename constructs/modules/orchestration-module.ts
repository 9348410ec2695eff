import { Construct } from "constructs";
import { deployServices } from "../deploy/deploy-services";
import type { ServiceContainer } from "../deploy/service-container";
import type { OrchestrationFacts } from "../facts/node-facts";
import { orchestrationFacts } from "../orchestration/orchestration.facts";
import { type OrchestrationProps, orchestrationSchema } from "../orchestration/orchestration.props";
import { parseProps } from "../props/parse-props";
import { refuseProblems } from "../props/problems/refuse-problems";
import type { PlannedTexts } from "../services/planned";
import { Handed } from "./handed";
import { onOneEngine } from "./on-one-engine";

/**
 * Deploys the workloads of a node, one container each, and their broker on a network of their own. The stack declares the docker provider.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class OrchestrationModule extends Construct {
  readonly facts: OrchestrationFacts;
  readonly services: readonly ServiceContainer[];

  /** @internal */
  constructor(scope: Construct, id: string, handed: Handed<OrchestrationFacts>, planned: () => PlannedTexts);
  constructor(scope: Construct, id: string, props: OrchestrationProps);
  constructor(scope: Construct, id: string, given: OrchestrationProps | Handed<OrchestrationFacts>, planned?: () => PlannedTexts) {
    super(scope, id);
    this.facts = given instanceof Handed ? given.facts : factsAlone(this.node.path, given);
    this.services = deployServices(this, "orchestration", this.facts.services, planned);
  }
}

function factsAlone(path: string, props: OrchestrationProps): OrchestrationFacts {
  const parsed = parseProps(orchestrationSchema, path, props);
  if (parsed.shedding)
    refuseProblems(path, [{ path: "shedding", message: "acts by the levels of a judged node: make an EdgeNode, or leave it out" }]);
  return onOneEngine(path, { orchestration: orchestrationFacts(parsed) }, parsed).orchestration;
}

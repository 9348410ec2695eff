import { Construct } from "constructs";
import { coolingFacts } from "../cooling/cooling.facts";
import { type CoolingProps, coolingSchema } from "../cooling/cooling.props";
import { parseProps } from "../props/parse-props";
import { moduleOutput } from "./module-output";

/**
 * The cooling of a node, declared in the Terraform state of its site.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class CoolingModule extends Construct {
  constructor(scope: Construct, id: string, props: CoolingProps) {
    super(scope, id);
    const facts = coolingFacts(parseProps(coolingSchema, this.node.path, props));
    moduleOutput(this, "Cooling devices by kind", Object.fromEntries(facts.devices.map((device) => [device.id, { kind: device.kind }])));
  }
}

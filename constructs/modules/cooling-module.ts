import { Construct } from "constructs";
import { coolingFacts } from "../cooling/cooling.facts";
import { type CoolingProps, coolingSchema } from "../cooling/cooling.props";
import type { CoolingModuleFacts } from "../facts/node-facts";
import { parseProps } from "../props/parse-props";
import { Handed } from "./handed";
import { moduleOutput } from "./module-output";

/**
 * The cooling of a node, declared in the Terraform state of its site.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class CoolingModule extends Construct {
  /** @internal */
  constructor(scope: Construct, id: string, handed: Handed<CoolingModuleFacts>);
  constructor(scope: Construct, id: string, props: CoolingProps);
  constructor(scope: Construct, id: string, given: CoolingProps | Handed<CoolingModuleFacts>) {
    super(scope, id);
    const facts = given instanceof Handed ? given.facts : coolingFacts(parseProps(coolingSchema, this.node.path, given));
    moduleOutput(this, "Cooling devices by kind", Object.fromEntries(facts.devices.map((device) => [device.id, { kind: device.kind }])));
  }
}

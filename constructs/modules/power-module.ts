import { Construct } from "constructs";
import type { PowerFacts } from "../facts/node-facts";
import { type PowerProps, powerSchema } from "../power/power.props";
import { powerInventory } from "../power/power-inventory";
import { parseProps } from "../props/parse-props";
import { Handed } from "./handed";
import { moduleOutput } from "./module-output";

/**
 * The feeds, boards and circuits of a node, declared in the Terraform state of its site.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class PowerModule extends Construct {
  /** @internal */
  constructor(scope: Construct, id: string, handed: Handed<Pick<PowerFacts, "inventory">>);
  constructor(scope: Construct, id: string, props: PowerProps);
  constructor(scope: Construct, id: string, given: PowerProps | Handed<Pick<PowerFacts, "inventory">>) {
    super(scope, id);
    const inventory = given instanceof Handed ? given.facts.inventory : powerInventory(parseProps(powerSchema, this.node.path, given));
    const { feeds, circuits } = inventory;
    moduleOutput(this, "Circuits and what they serve", { feeds, circuits });
  }
}

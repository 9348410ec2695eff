import { Construct } from "constructs";
import { computeFacts } from "../compute/compute.facts";
import { type ComputeProps, computeSchema } from "../compute/compute.props";
import { parseProps } from "../props/parse-props";
import { moduleOutput } from "./module-output";

/**
 * The racks of a node, declared in the Terraform state of its site.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class ComputeModule extends Construct {
  constructor(scope: Construct, id: string, props: ComputeProps) {
    super(scope, id);
    const facts = computeFacts(parseProps(computeSchema, this.node.path, props));
    moduleOutput(
      this,
      "Racks and the power at their inlets [W]",
      Object.fromEntries(facts.racks.map(({ id, inletW }) => [id, { inletW }])),
    );
  }
}

import { Construct } from "constructs";
import { computeFacts } from "../compute/compute.facts";
import { type ComputeProps, computeSchema } from "../compute/compute.props";
import type { ComputeFacts } from "../facts/node-facts";
import { parseProps } from "../props/parse-props";
import { Handed } from "./handed";
import { moduleOutput } from "./module-output";

/**
 * The racks of a node, declared in the Terraform state of its site.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class ComputeModule extends Construct {
  /** @internal */
  constructor(scope: Construct, id: string, handed: Handed<ComputeFacts>);
  constructor(scope: Construct, id: string, props: ComputeProps);
  constructor(scope: Construct, id: string, given: ComputeProps | Handed<ComputeFacts>) {
    super(scope, id);
    const facts = given instanceof Handed ? given.facts : computeFacts(parseProps(computeSchema, this.node.path, given));
    moduleOutput(
      this,
      "Racks and the power at their inlets [W]",
      Object.fromEntries(facts.racks.map(({ id, inletW }) => [id, { inletW, ...hostsOf(facts, id) }])),
    );
  }
}

/** Returns the hosts of a rack by their names, with their resources. */
function hostsOf({ hosts }: ComputeFacts, rack: string) {
  const own = hosts.filter((host) => host.rack === rack);
  if (own.length === 0) return {};
  return {
    hosts: Object.fromEntries(own.map(({ id, memoryMiB, cores, disks, accelerators }) => [id, { memoryMiB, cores, disks, accelerators }])),
  };
}

import { Construct } from "constructs";
import { type PowerProps, powerSchema } from "../power/power.props";
import { parseProps } from "../props/parse-props";
import { moduleOutput } from "./module-output";

/**
 * The feeds, boards and circuits of a node, declared in the Terraform state of its site.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class PowerModule extends Construct {
  constructor(scope: Construct, id: string, props: PowerProps) {
    super(scope, id);
    const power = parseProps(powerSchema, this.node.path, props);
    const circuits = [...power.boards, ...(power.rectifierPlants ?? []), ...(power.ups ?? [])].flatMap((part) => part.circuits ?? []);
    // Sorted: the order in which a design is written down is no change of the site.
    moduleOutput(this, "Circuits and what they serve", {
      feeds: power.feeds.map(({ name }) => name).sort(),
      circuits: Object.fromEntries(
        circuits.map(({ name, serves }) => [
          name,
          [...new Set(serves.map((served) => (typeof served === "string" ? served : served.device)))].sort(),
        ]),
      ),
    });
  }
}

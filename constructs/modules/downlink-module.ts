import { Construct } from "constructs";
import { downlinkFacts } from "../downlink/downlink.facts";
import { type DownlinkProps, downlinkSchema } from "../downlink/downlink.props";
import { parseProps } from "../props/parse-props";
import { moduleOutput } from "./module-output";

/**
 * The antennas and receivers of a node, declared in the Terraform state of its site.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class DownlinkModule extends Construct {
  constructor(scope: Construct, id: string, props: DownlinkProps) {
    super(scope, id);
    const facts = downlinkFacts(parseProps(downlinkSchema, this.node.path, props));
    moduleOutput(this, "Antennas and receivers", {
      dataRateBitPerS: facts.dataRateBitPerS,
      devices: Object.fromEntries(facts.devices.map((device) => [device.id, { kind: device.kind }])),
    });
  }
}

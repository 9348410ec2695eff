import { Construct } from "constructs";
import { downlinkFacts } from "../downlink/downlink.facts";
import { type DownlinkProps, downlinkSchema } from "../downlink/downlink.props";
import type { DownlinkFacts } from "../facts/node-facts";
import { parseProps } from "../props/parse-props";
import { Handed } from "./handed";
import { moduleOutput } from "./module-output";

/**
 * The antennas and receivers of a node, declared in the Terraform state of its site.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class DownlinkModule extends Construct {
  /** @internal */
  constructor(scope: Construct, id: string, handed: Handed<DownlinkFacts>);
  constructor(scope: Construct, id: string, props: DownlinkProps);
  constructor(scope: Construct, id: string, given: DownlinkProps | Handed<DownlinkFacts>) {
    super(scope, id);
    const facts = given instanceof Handed ? given.facts : downlinkFacts(parseProps(downlinkSchema, this.node.path, given));
    moduleOutput(this, "Antennas and receivers", {
      dataRateBitPerS: facts.dataRateBitPerS,
      devices: Object.fromEntries(facts.devices.map((device) => [device.id, { kind: device.kind }])),
    });
  }
}

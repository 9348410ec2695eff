import { Construct } from "constructs";
import { deployServices } from "../deploy/deploy-services";
import type { Service } from "../deploy/service";
import type { TelemetryFacts } from "../facts/node-facts";
import { parseProps } from "../props/parse-props";
import { telemetryFacts } from "./telemetry.facts";
import { type TelemetryProps, telemetrySchema } from "./telemetry.props";

/**
 * Deploys the telemetry of a node: the collector with its scrape configuration, on a network of its own.
 * The stack declares the docker provider.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class TelemetryModule extends Construct {
  readonly facts: TelemetryFacts;
  readonly services: readonly Service[];

  /** @param props the props, or the facts of props that were parsed before */
  constructor(scope: Construct, id: string, props: TelemetryProps | { readonly facts: TelemetryFacts }) {
    super(scope, id);
    this.facts = "facts" in props ? props.facts : telemetryFacts(parseProps(telemetrySchema, this.node.path, props));
    this.services = deployServices(this, "telemetry", this.facts.services);
  }
}

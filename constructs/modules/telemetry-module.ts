import { Construct } from "constructs";
import { deployServices } from "../deploy/deploy-services";
import type { ServiceContainer } from "../deploy/service-container";
import type { TelemetryFacts } from "../facts/node-facts";
import type { WatchedLimit } from "../facts/watched-limit";
import { parseProps } from "../props/parse-props";
import { telemetryFacts } from "../telemetry/telemetry.facts";
import { type TelemetryProps, telemetrySchema } from "../telemetry/telemetry.props";

/** What telemetry is told of the rest of the node. */
export interface TelemetryContext {
  /** Limits of the node: those on watched devices become alerts. @default none */
  readonly limits?: readonly WatchedLimit[];
}

/**
 * Deploys the telemetry of a node: agent, store and alerting with their configuration, on a network of their own.
 * The stack declares the docker provider.
 *
 * @throws PropsError when the props are not valid, with every problem
 */
export class TelemetryModule extends Construct {
  readonly facts: TelemetryFacts;
  readonly services: readonly ServiceContainer[];

  constructor(scope: Construct, id: string, props: TelemetryProps, { limits = [] }: TelemetryContext = {}) {
    super(scope, id);
    this.facts = telemetryFacts(parseProps(telemetrySchema, this.node.path, props), limits);
    this.services = deployServices(this, "telemetry", this.facts.services);
  }
}

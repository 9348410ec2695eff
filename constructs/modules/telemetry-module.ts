import { Construct } from "constructs";
import { deployServices } from "../deploy/deploy-services";
import type { ServiceContainer } from "../deploy/service-container";
import type { TelemetryFacts } from "../facts/node-facts";
import type { WatchedLimit } from "../facts/watched-limit";
import { telemetryPlan } from "../monitoring/telemetry-plan";
import { parseProps } from "../props/parse-props";
import { refuseProblems } from "../props/problems/refuse-problems";
import type { PlannedTexts } from "../services/planned";
import { openTargets, withDeviceMaps } from "../telemetry/device-maps";
import { telemetryFacts } from "../telemetry/telemetry.facts";
import { type TelemetryProps, telemetrySchema } from "../telemetry/telemetry.props";
import { Handed } from "./handed";
import { onOneEngine } from "./on-one-engine";

/** The parts of the node that telemetry needs. */
export interface TelemetryContext {
  /** Limits of the node: those on watched devices become alerts. @default none */
  readonly limits?: readonly WatchedLimit[];
}

/** The texts of the node's deployment plan, which is made with its study. */
interface NodeContext {
  readonly planned: () => PlannedTexts;
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

  /** @internal */
  constructor(scope: Construct, id: string, handed: Handed<TelemetryFacts>, context: NodeContext);
  constructor(scope: Construct, id: string, props: TelemetryProps, context?: TelemetryContext);
  constructor(scope: Construct, id: string, given: TelemetryProps | Handed<TelemetryFacts>, context: TelemetryContext | NodeContext = {}) {
    super(scope, id);
    this.facts = given instanceof Handed ? given.facts : factsAlone(this.node.path, given);
    this.services = deployServices(this, "telemetry", this.facts.services, plannedBy(context, this.facts));
  }
}

function factsAlone(path: string, props: TelemetryProps): TelemetryFacts {
  const facts = withDeviceMaps(telemetryFacts(parseProps(telemetrySchema, path, props)), new Map());
  const open = openTargets(facts).map(({ device, protocol }) => ({
    path: `targets.${device}.map`,
    message: `is required of a device that is asked by ${protocol} where no node says what it speaks: name one of telemetry.maps, or one of the library`,
  }));
  refuseProblems(path, open);
  return onOneEngine(path, { telemetry: facts }).telemetry;
}

function plannedBy(context: TelemetryContext | NodeContext, facts: TelemetryFacts): () => PlannedTexts {
  if ("planned" in context) return context.planned;
  const texts = telemetryPlan(facts, context.limits ?? []);
  return () => texts;
}

import { Construct } from "constructs";
import { ComputeModule } from "./compute/compute-module";
import { CoolingModule } from "./cooling/cooling-module";
import { DownlinkModule } from "./downlink/downlink-module";
import { OrchestrationModule } from "./orchestration/orchestration-module";
import { type EvaluateOptions, type Evaluation, evaluate } from "./policy/evaluate";
import { PowerModule } from "./power/power-module";
import { siteReport } from "./report/site-report";
import { failureText } from "./report/text";
import type { Site } from "./site";
import type { NodeDesign } from "./solve/node-design";
import { type NodeSnapshot, snapshot } from "./solve/snapshot";
import { TelemetryModule } from "./telemetry/telemetry-module";

/** A node at a site. */
export interface EdgeNodeProps extends NodeDesign {
  readonly site: Site;
  /** Name in reports. @default the id of the construct */
  readonly name?: string;
}

/**
 * One edge node as a construct: checks the description, judges it, and deploys the modules that it has.
 * Under an `EdgeApp` a node that fails is not written. Under a plain `App` it stops the synthesis by a validation.
 *
 * @throws PropsError when the description is not valid, with every problem
 */
export class EdgeNode extends Construct {
  readonly snapshot: NodeSnapshot;
  private evaluation?: Evaluation;

  constructor(scope: Construct, id: string, props: EdgeNodeProps) {
    super(scope, id);
    const { site, name = id, ...design } = props;
    this.snapshot = snapshot(name, site, design);
    if (design.compute) new ComputeModule(this, "compute", design.compute);
    if (design.cooling) new CoolingModule(this, "cooling", design.cooling);
    if (design.power) new PowerModule(this, "power", design.power);
    if (design.downlink) new DownlinkModule(this, "downlink", design.downlink);
    if (design.telemetry) new TelemetryModule(this, "telemetry", design.telemetry);
    if (design.orchestration) new OrchestrationModule(this, "orchestration", design.orchestration);
    this.node.addValidation({ validate: () => this.problems() });
  }

  /** The verdict on the node, computed once. */
  evaluate(options: Pick<EvaluateOptions, "onProgress"> = {}): Evaluation {
    this.evaluation ??= evaluate(this.snapshot, options);
    return this.evaluation;
  }

  private problems(): string[] {
    const evaluation = this.evaluate();
    return evaluation.verdict === "pass" ? [] : [failureText(siteReport(evaluation))];
  }
}

import type { UncertaintyFacts } from "../../facts/telemetry/uncertainty";
import type { OperatingPoint } from "../operating-point/operating-point";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** A node with telemetry at the point that its coefficients are of. */
export interface DiagnosedNode {
  readonly node: NodeSnapshot;
  /** Healthy, at full load, on the hottest day. */
  readonly point: OperatingPoint;
  readonly uncertainty: UncertaintyFacts;
}

import type { UncertaintyFacts } from "../../facts/telemetry/uncertainty";
import type { OperatingPoint } from "../operating-point/operating-point";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** A node with telemetry at the operating point of its coefficients. */
export interface DiagnosedNode {
  readonly node: NodeSnapshot;
  /** The healthy point at full load on the hottest day. */
  readonly point: OperatingPoint;
  readonly uncertainty: UncertaintyFacts;
}

import type { ComputeProps } from "../../compute/compute.props";
import type { CoolingProps } from "../../cooling/cooling.props";
import type { DownlinkProps } from "../../downlink/downlink.props";
import type { OrchestrationProps } from "../../orchestration/orchestration.props";
import type { PowerProps } from "../../power/power.props";
import type { TelemetryProps } from "../../telemetry/telemetry.props";

/**
 * One node as data, without a site: the same design is reused for many sites, a variant is an object spread.
 * A module that is left out is not there: what depends on it is judged unknown, never assumed.
 */
export interface NodeDesign {
  readonly compute?: ComputeProps;
  readonly cooling?: CoolingProps;
  readonly power?: PowerProps;
  readonly downlink?: DownlinkProps;
  readonly telemetry?: TelemetryProps;
  readonly orchestration?: OrchestrationProps;
}

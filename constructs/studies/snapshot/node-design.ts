import type { CandidatesProps } from "../../changes/candidates/candidates.props";
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
  /** Racks and what stands in them. */
  readonly compute?: ComputeProps;
  /** Coolant loops, their parts, and the room with its air conditioners. */
  readonly cooling?: CoolingProps;
  /** Feeds, boards, converters, batteries and gensets, down to the circuits that serve devices. */
  readonly power?: PowerProps;
  /** Antennas and receivers. */
  readonly downlink?: DownlinkProps;
  /** What watches the devices and gives alarm. */
  readonly telemetry?: TelemetryProps;
  /** Workloads in containers, and the broker between them. */
  readonly orchestration?: OrchestrationProps;
  /** Parts that may be added where the design fails, each with its circuits. @default none */
  readonly candidates?: CandidatesProps;
}

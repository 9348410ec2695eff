import type { CandidatesProps } from "../../changes/candidates/candidates.props";
import type { ComputeProps } from "../../compute/compute.props";
import type { CoolingProps } from "../../cooling/cooling.props";
import type { DownlinkProps } from "../../downlink/downlink.props";
import type { OrchestrationProps } from "../../orchestration/orchestration.props";
import type { PowerProps } from "../../power/power.props";
import type { TelemetryProps } from "../../telemetry/telemetry.props";

/**
 * Design of a node as data, without a site. One design serves many sites; make a variant by object spread.
 * A module that is left out does not exist in the node. Rules that need it are unknown or not applicable; nothing is assumed.
 */
export interface NodeDesign {
  /** Racks and the equipment in them. */
  readonly compute?: ComputeProps;
  /** Coolant loops, their parts, and the room with its air conditioners. */
  readonly cooling?: CoolingProps;
  /** Feeds, boards, converters, batteries and gensets, down to the circuits that serve devices. */
  readonly power?: PowerProps;
  /** Antennas and receivers. */
  readonly downlink?: DownlinkProps;
  /** Monitoring of the devices, and alerts. */
  readonly telemetry?: TelemetryProps;
  /** Workloads in containers, and the broker between them. */
  readonly orchestration?: OrchestrationProps;
  /** Parts that `edge-node fix` may add where the design fails, each with its circuits. @default none */
  readonly candidates?: CandidatesProps;
}

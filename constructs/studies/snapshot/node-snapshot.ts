import type { HostFacts } from "../../facts/compute/host";
import type { RackFacts } from "../../facts/compute/rack";
import type { CoolingFacts } from "../../facts/cooling/cooling";
import type { SkyFacts } from "../../facts/downlink/sky";
import type { StorageFacts } from "../../facts/downlink/storage";
import type { DeviceFacts, NodeFacts, ReceiverFacts, TelemetryFacts, WorkloadFacts } from "../../facts/node-facts";
import type { BatteryFacts } from "../../facts/power/battery";
import type { DemandFacts } from "../../facts/power/demand";
import type { ElectricalNode } from "../../facts/power/electrical";
import type { GensetFacts, StandbyFacts } from "../../facts/power/genset";
import type { PhotovoltaicsFacts } from "../../facts/power/photovoltaics";
import type { PlaceFacts } from "../../facts/power/place";
import type { ProtectionFacts } from "../../facts/power/protection";
import type { ProductFacts } from "../../facts/product";
import type { StatedFact } from "../../provenance/stated-fact";
import type { ServiceFacts } from "../../services/service-facts";
import type { Site } from "../../site";
import type { PlacedNode } from "../placement/lost-hosts";
import type { ParsedModules } from "./parse-modules";

/** A site and the facts of all its modules: frozen plain data, all that solver and rules see. */
export interface NodeSnapshot {
  readonly name: string;
  readonly site: Site;
  readonly racks: readonly RackFacts[];
  /** Undefined when the design has no cooling. */
  readonly cooling?: CoolingFacts;
  readonly demands: readonly DemandFacts[];
  /** The electrical tree with every device on it; undefined when the design has no power. */
  readonly network?: readonly ElectricalNode[];
  /** Places of the design beside the room and outdoors, where electrical parts and batteries stand. */
  readonly places: readonly PlaceFacts[];
  readonly batteries: readonly BatteryFacts[];
  readonly gensets: readonly GensetFacts[];
  readonly photovoltaics: readonly PhotovoltaicsFacts[];
  /** How long it takes until something stands in for the grid, where the design says it. */
  readonly standby?: StandbyFacts;
  /** Protection against shock and surges; undefined when the design does not say how the site is earthed. */
  readonly protection?: ProtectionFacts;
  /** Names of the feeds; none without power. */
  readonly feeds: readonly string[];
  readonly devices: readonly DeviceFacts[];
  /** Ids of the devices that telemetry watches. */
  readonly monitored: readonly string[];
  /** Undefined when the design has no telemetry. */
  readonly telemetry?: TelemetryFacts;
  readonly services: readonly ServiceFacts[];
  readonly workloads: readonly WorkloadFacts[];
  /** In declared order; none of a node on one engine. */
  readonly hosts: readonly HostFacts[];
  /** Hosts that are about to go: nothing is placed there, and their engines are reached still. @default none */
  readonly leavingHosts?: readonly HostFacts[];
  /** Where everything runs; undefined of a node without hosts. */
  readonly placement?: PlacedNode;
  readonly dataRateBitPerS: number; // [bit/s]
  readonly receivers: readonly ReceiverFacts[];
  /** What its antennas follow; undefined of a design without satellites. */
  readonly sky?: SkyFacts;
  /** Where it keeps what it receives; undefined of a design without satellites. */
  readonly storage?: StorageFacts;
  readonly stated: readonly StatedFact[];
  /** What is bought and sent to the site, as certification schemes know it. */
  readonly products: readonly ProductFacts[];
}

/** A snapshot with what it was made from. */
export interface MadeSnapshot {
  readonly parsed: ParsedModules;
  /** Of each module by itself, of which its construct is made. */
  readonly facts: NodeFacts;
  /** The same with a host for each service, of which the constructs are made. */
  readonly placed: NodeFacts;
  /** Of them all. */
  readonly snapshot: NodeSnapshot;
}

import type { HostFacts } from "../../facts/compute/host";
import type { RackFacts } from "../../facts/compute/rack";
import type { CoolingFacts } from "../../facts/cooling/cooling";
import type { SkyFacts } from "../../facts/downlink/sky";
import type { StorageFacts } from "../../facts/downlink/storage";
import type { DeviceFacts, IdleReceptions, NodeFacts, ReceiverFacts, TelemetryFacts, WorkloadFacts } from "../../facts/node-facts";
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
import type { SheddingControl } from "./switched-services";

/** A site and the facts of all its modules: frozen plain data, the only input of solver and rules. */
export interface NodeSnapshot {
  readonly name: string;
  readonly site: Site;
  readonly racks: readonly RackFacts[];
  /** Undefined when the design has no cooling. */
  readonly cooling?: CoolingFacts;
  readonly demands: readonly DemandFacts[];
  /** The electrical tree with every device on it; undefined when the design has no power. */
  readonly network?: readonly ElectricalNode[];
  /** Places of electrical parts and batteries, other than the room and outdoors. */
  readonly places: readonly PlaceFacts[];
  readonly batteries: readonly BatteryFacts[];
  readonly gensets: readonly GensetFacts[];
  readonly photovoltaics: readonly PhotovoltaicsFacts[];
  /** Time until a standby source replaces the grid, if the design states it. */
  readonly standby?: StandbyFacts;
  /** Protection against shock and surges; undefined if the design does not state the earthing of the site. */
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
  /** In declared order; empty for a node on one engine. */
  readonly hosts: readonly HostFacts[];
  /** Hosts that will be removed: nothing is placed there, but their engines are still reached. @default none */
  readonly leavingHosts?: readonly HostFacts[];
  /** The placement; undefined for a node without hosts. */
  readonly placement?: PlacedNode;
  /** The program that sheds workloads; undefined if nothing at the site does. */
  readonly shedding?: SheddingControl;
  readonly dataRateBitPerS: number; // [bit/s]
  readonly receivers: readonly ReceiverFacts[];
  /** Satellites, links and contacts; undefined for a design without satellites. */
  readonly sky?: SkyFacts;
  /** Receptions for which no link is computed; undefined if there is none. */
  readonly idleReceptions?: IdleReceptions;
  /** Storage of received data; undefined for a design without satellites. */
  readonly storage?: StorageFacts;
  readonly stated: readonly StatedFact[];
  /** Products that are bought and sent to the site, as certification schemes define them. */
  readonly products: readonly ProductFacts[];
}

export interface MadeSnapshot {
  readonly parsed: ParsedModules;
  /** Facts of each module, for the construct of the module. */
  readonly facts: NodeFacts;
  /** The facts with a host for each service, for the constructs. */
  readonly placed: NodeFacts;
  readonly snapshot: NodeSnapshot;
}

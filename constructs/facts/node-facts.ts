import { defined } from "../plain/defined";
import type { PolledProps, Protocol, SpeaksProps } from "../props/speaks";
import type { StatedFact } from "../provenance/stated-fact";
import type { ServiceFacts } from "../services/service-facts";
import type { DiskFacts, HostFacts } from "./compute/host";
import type { ProcessingFacts } from "./compute/processing";
import type { RackFacts } from "./compute/rack";
import type { CoolingFacts } from "./cooling/cooling";
import type { SkyFacts } from "./downlink/sky";
import type { RequestedStorage } from "./downlink/storage";
import type { BatteryFacts } from "./power/battery";
import type { DemandFacts } from "./power/demand";
import type { DistributionFacts } from "./power/distribution";
import type { GensetFacts, StandbyFacts } from "./power/genset";
import type { PhotovoltaicsFacts } from "./power/photovoltaics";
import type { ProtectionFacts } from "./power/protection";
import type { ProductFacts } from "./product";
import type { DeviceMapFacts, TargetFacts } from "./telemetry/device-map";
import type { PagingFacts } from "./telemetry/paging";
import type { UncertaintyFacts } from "./telemetry/uncertainty";
import type { UplinkFacts } from "./telemetry/uplink";

/** A workload as the design states it. Without a rack, or on a rack with several hosts, placement chooses its host. */
export interface RequestedWorkload {
  readonly id: string;
  /** The workload of which it is a replica. @default it is no replica */
  readonly replicaOf?: string;
  /** Rack on which it must run. @default placement chooses */
  readonly rack?: string;
  readonly priority: number;
  readonly sheddable: boolean;
  /** Its share of the power of its rack above idle, or its power on the rack where it is placed. */
  readonly takes: { readonly share: number } | { readonly powerW: number }; // [-] or [W]
  readonly usesBroker: boolean;
  /** Its processing of received data; undefined if it does none. */
  readonly processing?: ProcessingFacts;
}

/** A workload. It takes a share of its rack's power, which adds no power, or it draws its own power while it processes. */
export interface WorkloadFacts {
  readonly id: string;
  readonly rack: string;
  /** Priority; 1 is shed last. */
  readonly priority: number;
  readonly sheddable: boolean;
  /** 0 for a workload that processes received data. */
  readonly shareOfRackPower: number; // [-]
  /** Its processing of received data; undefined if it does none. */
  readonly processing?: ProcessingFacts;
}

export interface ModuleFacts {
  readonly demands: readonly DemandFacts[];
  readonly devices: readonly DeviceFacts[];
  readonly stated: readonly StatedFact[];
  /** Products to buy for it, as certification schemes define them. @default none */
  readonly products?: readonly ProductFacts[];
}

export interface ComputeFacts extends ModuleFacts {
  readonly racks: readonly RackFacts[];
  /** In declared order. */
  readonly hosts: readonly HostFacts[];
  /** Hosts that will be removed: nothing is placed there, but their engines are still reached. @default none */
  readonly leavingHosts?: readonly HostFacts[];
  /** All its disks together, for a node without hosts; undefined if not stated. */
  readonly disk?: DiskFacts;
  /** Rate of its network port, for a node without hosts; undefined if not stated. */
  readonly networkPortBitPerS?: number; // [bit/s]
}

export interface CoolingModuleFacts extends ModuleFacts {
  readonly cooling: CoolingFacts;
}

export interface PowerFacts extends ModuleFacts {
  readonly distribution: DistributionFacts;
  readonly batteries: readonly BatteryFacts[];
  readonly gensets: readonly GensetFacts[];
  readonly photovoltaics: readonly PhotovoltaicsFacts[];
  readonly standby?: StandbyFacts;
  readonly protection?: ProtectionFacts;
  readonly inventory: PowerInventory;
  /** Power distribution units, by the names of their circuits. Each is a device of the node if telemetry polls it. */
  readonly pdus: readonly DeviceFacts[];
}

/** The parts of the power that the Terraform state of the site lists, by name. */
export interface PowerInventory {
  readonly feeds: readonly string[];
  readonly circuits: Readonly<Record<string, readonly string[]>>;
}

export interface DownlinkFacts extends ModuleFacts {
  /** Greatest data rate of the satellites together. */
  readonly dataRateBitPerS: number; // [bit/s]
  readonly receivers: readonly ReceiverFacts[];
  /** Undefined for a design without satellites. */
  readonly sky?: SkyFacts;
  /** Undefined if every reception may be used, or there is none. */
  readonly idleReceptions?: IdleReceptions;
  /** Undefined if the design does not state it. */
  readonly storage?: RequestedStorage;
}

/** Antennas whose receptions no link uses. */
export interface IdleReceptions {
  /** Names of the antennas. */
  readonly antennas: readonly string[];
  /** Props of the downlink that a link needs and the design does not state. */
  readonly missing: readonly string[];
}

/** A receiver or modem. */
export interface ReceiverFacts {
  readonly id: string;
  /** The antenna that feeds it. */
  readonly antenna: string;
  readonly dataRateBitPerS: number; // [bit/s]
}

/** The watched devices, the interval, and the services that do it. */
export interface TelemetryFacts extends ModuleFacts {
  /** Devices that it watches. */
  readonly monitored: readonly string[];
  /** The polled targets, with address and readings. */
  readonly targets: readonly TargetFacts[];
  /** Maps that the design declares, by name. */
  readonly maps: Readonly<Record<string, DeviceMapFacts>>;
  /** Addresses of its own programs, as host:port. */
  readonly programs: readonly string[];
  /** Addresses at which the agent reaches programs on other hosts, by those in `programs`. @default none is on another host */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Addresses of the programs that poll devices over a protocol, as host:port. */
  readonly exporters: Readonly<Partial<Record<Protocol, string>>>;
  /** Time between two samples. */
  readonly intervalS: number; // [s]
  /** Undefined if nothing on the node pages a person. */
  readonly paging?: PagingFacts;
  /** Undefined if nothing that is measured leaves the site. */
  readonly uplink?: UplinkFacts;
  /** Uncertainty of its sensors. */
  readonly uncertainty: UncertaintyFacts;
  /** Disk for samples that the store did not accept, if the design states it. */
  readonly bufferBytes?: number; // [B]
  readonly services: readonly ServiceFacts[];
}

/** The two programs that stop and start workloads while power is short: a pair on each host with such workloads. */
export interface SheddingFacts {
  /** Time between two decisions. */
  readonly pollS: number; // [s]
  /** Time for which the grid must be back before everything starts again; undefined if the design does not state it. */
  readonly holdS?: number; // [s]
  /** The pair, as it runs beside the telemetry. */
  readonly services: readonly ServiceFacts[];
}

/** Workloads, and the services that run them. */
export interface OrchestrationFacts extends ModuleFacts {
  readonly workloads: readonly RequestedWorkload[];
  /** Of the workloads by their ids, and of the broker. */
  readonly services: readonly ServiceFacts[];
  /** The broker as others reach it; undefined without one. */
  readonly broker?: BrokerReach;
  /** The programs that stop workloads while power is short; undefined if the site has none. */
  readonly shedding?: SheddingFacts;
  /** Hosts of the workloads that are placed so far, by the id of the workload. */
  readonly placed: Readonly<Record<string, string>>;
}

/** Access of programs to the broker. */
export interface BrokerReach {
  readonly service: string;
  readonly port: number;
  readonly tls: boolean;
  /** Address and port on a host; undefined if none is published. */
  readonly published?: { readonly address: string; readonly port: number };
  /** The reason why messages may cross the network of the site unencrypted. */
  readonly plainReason?: string;
}

/** The facts of the modules of a node. A module that the design does not have adds none. */
export interface NodeFacts {
  readonly compute?: ComputeFacts;
  readonly cooling?: CoolingModuleFacts;
  readonly power?: PowerFacts;
  readonly downlink?: DownlinkFacts;
  readonly telemetry?: TelemetryFacts;
  readonly orchestration?: OrchestrationFacts;
}

/** A device that somebody may monitor. */
export interface DeviceFacts {
  readonly id: string;
  readonly kind: string;
  readonly module: string;
  /** The protocol for polling it, as far as the design or the document of its part states it. */
  readonly speaks?: SpeaksProps;
}

/** Makes a device from its props, with the protocol for polling it. */
export function deviceFacts(module: string, kind: string, id: string, { speaks }: PolledProps = {}): DeviceFacts {
  return { id, kind, module, ...defined({ speaks }) };
}

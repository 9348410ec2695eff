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

/** A workload as its design has it: where it has no rack, or a rack with several hosts, placement says where it runs. */
export interface RequestedWorkload {
  readonly id: string;
  /** The workload of which it is one of several. @default it is the only one */
  readonly replicaOf?: string;
  /** Where it is fixed. @default it is placed */
  readonly rack?: string;
  readonly priority: number;
  readonly sheddable: boolean;
  /** What it takes: a share of the power of its rack above idle, or as much of the one on which it is placed. */
  readonly takes: { readonly share: number } | { readonly powerW: number }; // [-] or [W]
  readonly usesBroker: boolean;
  /** How it processes what is received; undefined of one that does not. */
  readonly processing?: ProcessingFacts;
}

/** A workload takes a share of its rack's power, never more power, or it draws power of its own while it processes. */
export interface WorkloadFacts {
  readonly id: string;
  readonly rack: string;
  /** 1 is shed last. */
  readonly priority: number;
  readonly sheddable: boolean;
  /** 0 of one that processes. */
  readonly shareOfRackPower: number; // [-]
  /** How it processes what is received; undefined of one that does not. */
  readonly processing?: ProcessingFacts;
}

/** What every module gives: whatever of these it has. */
export interface ModuleFacts {
  readonly demands: readonly DemandFacts[];
  readonly devices: readonly DeviceFacts[];
  readonly stated: readonly StatedFact[];
  /** What is bought for it, as certification schemes know it. @default nothing */
  readonly products?: readonly ProductFacts[];
}

export interface ComputeFacts extends ModuleFacts {
  readonly racks: readonly RackFacts[];
  /** In declared order. */
  readonly hosts: readonly HostFacts[];
  /** Hosts that are about to go: nothing is placed there, and their engines are reached still. @default none */
  readonly leavingHosts?: readonly HostFacts[];
  /** Its disks together, of a node without hosts; undefined where nobody says them. */
  readonly disk?: DiskFacts;
  /** Of a node without hosts; undefined where nobody says it. */
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
  /** Power distribution units, by the names of their circuits: each is a device of the node where telemetry asks it. */
  readonly pdus: readonly DeviceFacts[];
}

/** What of the power stands in the Terraform state of the site, by name. */
export interface PowerInventory {
  readonly feeds: readonly string[];
  /** Devices that each circuit serves. */
  readonly circuits: Readonly<Record<string, readonly string[]>>;
}

export interface DownlinkFacts extends ModuleFacts {
  /** Data that the satellites can deliver at once. */
  readonly dataRateBitPerS: number; // [bit/s]
  readonly receivers: readonly ReceiverFacts[];
  /** Undefined of a design without satellites. */
  readonly sky?: SkyFacts;
  /** Undefined where the design does not say it. */
  readonly storage?: RequestedStorage;
}

/** A receiver or modem. */
export interface ReceiverFacts {
  readonly id: string;
  /** The antenna that feeds it. */
  readonly antenna: string;
  readonly dataRateBitPerS: number; // [bit/s]
}

/** What is watched, how often, and the services that do it. */
export interface TelemetryFacts extends ModuleFacts {
  /** Devices that it watches. */
  readonly monitored: readonly string[];
  /** What is asked, where each answers, and what it gives. */
  readonly targets: readonly TargetFacts[];
  /** Maps that the design declares, by name. */
  readonly maps: Readonly<Record<string, DeviceMapFacts>>;
  /** Where its own programs answer, as host:port. */
  readonly programs: readonly string[];
  /** Where the programs answer that ask devices over a protocol, as host:port. */
  readonly exporters: Readonly<Partial<Record<Protocol, string>>>;
  /** Time between two samples. */
  readonly intervalS: number; // [s]
  /** Undefined where nothing on the node pages anybody. */
  readonly paging?: PagingFacts;
  /** How well its sensors know what they read. */
  readonly uncertainty: UncertaintyFacts;
  /** Disk for samples that the store did not take, where the design says it. */
  readonly bufferBytes?: number; // [B]
  readonly services: readonly ServiceFacts[];
}

/** Workloads, and the services that run them. */
export interface OrchestrationFacts extends ModuleFacts {
  readonly workloads: readonly RequestedWorkload[];
  /** Of the workloads by their ids, and of the broker. */
  readonly services: readonly ServiceFacts[];
  /** What others need to reach the broker; undefined without one. */
  readonly broker?: BrokerReach;
  /** Hosts of placed workloads so far, by the id of the workload. */
  readonly placed: Readonly<Record<string, string>>;
}

/** How programs reach the broker. */
export interface BrokerReach {
  readonly service: string;
  readonly port: number;
  readonly tls: boolean;
  /** Where a host answers for it; undefined where none is published. */
  readonly published?: { readonly address: string; readonly port: number };
  /** Why messages may cross the network of the site in the clear. */
  readonly plainReason?: string;
}

/** What the modules of a node give, each by itself; one that the design leaves out gives nothing. */
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
  /** How it is asked, as far as the design or the document of its part says. */
  readonly speaks?: SpeaksProps;
}

/** A device, and what its props say of how it is asked. */
export function deviceFacts(module: string, kind: string, id: string, { speaks }: PolledProps = {}): DeviceFacts {
  return { id, kind, module, ...defined({ speaks }) };
}

import type { Source } from "../props/source";
import type { BatteryFacts } from "./battery";
import type { CoolingFacts } from "./cooling";
import type { DemandFacts } from "./demand";
import type { DistributionFacts } from "./distribution";
import type { GensetFacts } from "./genset";
import type { PhotovoltaicsFacts } from "./photovoltaics";
import type { ProtectionFacts } from "./protection";
import type { RackFacts } from "./rack";
import type { DeviceFacts, ServiceFacts } from "./service";
import type { StandbyFacts } from "./standby";

/** A number that the design or its data sheets give: what a verdict rests on. */
export interface StatedFact {
  /** Path in the design, as `cooling/dry-coolers/rating`. */
  readonly path: string;
  readonly source: Source;
  /** The document that leaves out what the design declares here. */
  readonly leftOutBy?: string;
}

/** A workload takes a share of its rack's power, never more power. */
export interface WorkloadFacts {
  readonly id: string;
  readonly rack: string;
  /** 1 is shed last. */
  readonly priority: number;
  readonly sheddable: boolean;
  readonly shareOfRackPower: number; // [-]
  readonly memoryMiB: number; // [MiB]
}

/** What every module gives: whatever of these it has. */
export interface ModuleFacts {
  readonly demands: readonly DemandFacts[];
  readonly devices: readonly DeviceFacts[];
  readonly stated: readonly StatedFact[];
}

export interface ComputeFacts extends ModuleFacts {
  readonly racks: readonly RackFacts[];
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
}

export interface DownlinkFacts extends ModuleFacts {
  /** Data that the satellites can deliver at once. */
  readonly dataRateBitPerS: number; // [bit/s]
}

export interface TelemetryFacts extends ModuleFacts {
  /** Devices that it watches. */
  readonly monitored: readonly string[];
  readonly services: readonly ServiceFacts[];
}

export interface OrchestrationFacts extends ModuleFacts {
  readonly workloads: readonly WorkloadFacts[];
  readonly services: readonly ServiceFacts[];
}

import type { RequiredFlow } from "../../engineering/thermal/coolant/required-flow";
import type { Source } from "../../provenance/source";
import type { AirClass } from "../../standards/air-classes";
import type { GasSeverity } from "../../standards/corrosion-class";
import type { FrameFacts } from "../cooling/enclosure";
import type { RearDoorFacts } from "../cooling/rear-door";
import type { TankFacts } from "./immersion";
import type { SwitchFacts } from "./switch";

/** The budget of the light that an optical module receives. */
export interface OpticFibreFacts {
  /** What the far module sends. */
  readonly launchDbm: readonly [least: number, most: number]; // [dBm]
  /** Between the two modules. */
  readonly lossDb: number; // [dB]
  /** Least power at which it receives. */
  readonly sensitivityDbm: number; // [dBm]
  /** Most power that its receiver stands; undefined where nobody says it. */
  readonly overloadDbm?: number; // [dBm]
  /** What must be left above the sensitivity. */
  readonly reserveDb: number; // [dB]
}

/** One kind of optical module in a rack. */
export interface OpticFacts {
  /** Its name, as errors, reports and other places say it. */
  readonly name: string;
  /** Its case above the air at the rack's inlet. */
  readonly caseRiseK: number; // [K]
  /** Warmest case that the maker allows. */
  readonly maximumCaseC: number; // [°C]
  /** What it receives; undefined where nobody says it. */
  readonly fibre?: OpticFibreFacts;
  /** Where the numbers come from. */
  readonly source: Source;
}

/** Supplies of a rack of which some may be out at once. */
export interface SpareSupplies {
  readonly count: number;
  readonly spare: number;
  /** Rated output of those that are left. */
  readonly capacityWithoutSpareW: number; // [W]
  readonly source: Source;
}

/** Power at the inlets of a rack at a utilisation, while it processes what it is there to process [W]. */
export function inletAtW(
  { idleW, maximumW, processingW = 0 }: Pick<RackFacts, "idleW" | "maximumW" | "processingW">,
  utilisation: number,
): number {
  return idleW + utilisation * (maximumW - idleW) + processingW;
}

/** What the workloads of a rack share: what it draws above idle, without what it draws to process [W]. */
export function sharedW({ inletW, idleW, processingW = 0 }: Pick<RackFacts, "inletW" | "idleW" | "processingW">): number {
  return inletW - idleW - processingW;
}

/** The rack with the power by which it processes what is received. */
export function withProcessing(rack: RackFacts, processingW: number): RackFacts {
  const { processingW: before = 0, ...rest } = rack;
  if (before === processingW) return rack;
  return { ...rest, inletW: rack.inletW - before + processingW, ...(processingW > 0 && { processingW }) };
}

/** What the solver needs of one rack. */
export interface RackFacts {
  readonly id: string;
  /** Power at the rack's inlets: idle + utilisation · (max − idle), and `processingW`. */
  readonly inletW: number; // [W]
  /** The same with nothing to do. */
  readonly idleW: number; // [W]
  /** The same with all that it can do. */
  readonly maximumW: number; // [W]
  /** What of it a workload draws while it processes what is received; absent on other racks. */
  readonly processingW?: number; // [W]
  /** 1 is shed last, 9 first; absent when it must not be shed. */
  readonly shedPriority?: number;
  /** Share of the power behind the supplies that the coolant takes. */
  readonly captureRatio: number; // [-]
  readonly maximumSupplyC?: number; // [°C]; absent when the rack takes no coolant
  readonly maximumReturnC?: number; // [°C]
  /** Least coolant flow for each watt captured, or that over the supply [°C]. */
  readonly requiredFlowM3PerSPerW?: RequiredFlow; // [m³/(s·W)]
  /** Plates and what else of the rack the coolant warms. */
  readonly coldPlateJPerK?: number; // [J/K]
  readonly airClass?: AirClass;
  /** What parts of the rack take off the warmest inlet of its class. */
  readonly airInletDerating?: readonly { readonly name: string; readonly takesK: number }[]; // [K]
  readonly optics?: readonly OpticFacts[];
  readonly switches?: readonly SwitchFacts[];
  readonly frame?: FrameFacts;
  /** Highest severity of reactive gas that its equipment stands. */
  readonly gasSeverity?: GasSeverity;
  readonly rackUnits?: { readonly total: number; readonly used: number }; // [U]
  /** The tank in which its equipment stands; its limit is then that of the supply. */
  readonly tank?: TankFacts;
  /** The door that cools its air, by the cooling. Its warmest supply is in that of the rack. */
  readonly rearDoor?: RearDoorFacts;
  /** Its supplies, where it declares that some may be out. */
  readonly supplies?: SpareSupplies;
  readonly source: Source;
}

/** Does coolant take heat of the rack, by cold plates, by a tank or by a rear door? */
export function takesCoolant({ captureRatio, rearDoor }: Pick<RackFacts, "captureRatio" | "rearDoor">): boolean {
  return captureRatio > 0 || rearDoor !== undefined;
}

/** Who says how warm the supply of the rack may be. */
export function supplyLimitSource({ maximumSupplyC, rearDoor, source }: RackFacts): Source {
  return rearDoor && rearDoor.maximumSupplyC === maximumSupplyC ? rearDoor.source : source;
}

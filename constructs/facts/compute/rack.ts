import type { RequiredFlow } from "../../engineering/thermal/coolant/required-flow";
import type { ShedMeans } from "../../props/shed";
import type { Source } from "../../provenance/source";
import type { AirClass } from "../../standards/air-classes";
import type { GasSeverity } from "../../standards/corrosion-class";
import type { FrameFacts } from "../cooling/enclosure";
import type { RearDoorFacts } from "../cooling/rear-door";
import type { TankFacts } from "./immersion";
import type { SwitchFacts } from "./switch";

/** The light budget of an optical module that receives. */
export interface OpticFibreFacts {
  /** Power that the far module sends. */
  readonly launchDbm: readonly [least: number, most: number]; // [dBm]
  /** Loss between the two modules. */
  readonly lossDb: number; // [dB]
  /** Least power at which it receives. */
  readonly sensitivityDbm: number; // [dBm]
  /** Greatest power that its receiver survives; undefined if not stated. */
  readonly overloadDbm?: number; // [dBm]
  /** Margin that must remain above the sensitivity. */
  readonly reserveDb: number; // [dB]
}

/** One kind of optical module in a rack. */
export interface OpticFacts {
  /** Its name in errors, reports and other props. */
  readonly name: string;
  /** Temperature rise of its case above the air at the rack's inlet. */
  readonly caseRiseK: number; // [K]
  /** Highest case temperature that the maker allows. */
  readonly maximumCaseC: number; // [°C]
  /** Its light budget; undefined if not stated. */
  readonly fibre?: OpticFibreFacts;
  readonly source: Source;
}

/** Power supplies of a rack, some of which may be out of service. */
export interface SpareSupplies {
  readonly count: number;
  readonly spare: number;
  /** Rated output of those that remain. */
  readonly capacityWithoutSpareW: number; // [W]
  readonly source: Source;
}

/** Returns the power at the inlets of a rack at a utilisation, with its power to process received data [W]. */
export function inletAtW(
  { idleW, maximumW, processingW = 0 }: Pick<RackFacts, "idleW" | "maximumW" | "processingW">,
  utilisation: number,
): number {
  return idleW + utilisation * (maximumW - idleW) + processingW;
}

/** Returns the power that the workloads of a rack share: its power above idle, without its power to process received data [W]. */
export function sharedW({ inletW, idleW, processingW = 0 }: Pick<RackFacts, "inletW" | "idleW" | "processingW">): number {
  return inletW - idleW - processingW;
}

/** Returns the rack with the power to process received data added. */
export function withProcessing(rack: RackFacts, processingW: number): RackFacts {
  const { processingW: before = 0, ...rest } = rack;
  if (before === processingW) return rack;
  return { ...rest, inletW: rack.inletW - before + processingW, ...(processingW > 0 && { processingW }) };
}

/** The input of the solver for one rack. */
export interface RackFacts {
  readonly id: string;
  /** Power at the rack's inlets: idle + utilisation · (max − idle), and `processingW`. */
  readonly inletW: number; // [W]
  /** Its power when idle. */
  readonly idleW: number; // [W]
  /** Its power at full utilisation. */
  readonly maximumW: number; // [W]
  /** The part that a workload draws while it processes received data; absent on other racks. */
  readonly processingW?: number; // [W]
  /** Shedding order: 9 is shed first, 1 last. Absent if it must not be shed. */
  readonly shedPriority?: number;
  /** The device that disconnects it when it is shed; absent if the design states none. */
  readonly shedBy?: ShedMeans;
  /** Share of the power behind the supplies that the coolant removes. */
  readonly captureRatio: number; // [-]
  readonly maximumSupplyC?: number; // [°C]; absent when the rack takes no coolant
  readonly maximumReturnC?: number; // [°C]
  /** Least coolant flow per watt captured, as a number or over the supply temperature [°C]. */
  readonly requiredFlowM3PerSPerW?: RequiredFlow; // [m³/(s·W)]
  /** Heat capacity of cold plates and of other parts of the rack that the coolant warms. */
  readonly coldPlateJPerK?: number; // [J/K]
  readonly airClass?: AirClass;
  /** Reductions of the warmest inlet of its class by parts of the rack. */
  readonly airInletDerating?: readonly { readonly name: string; readonly takesK: number }[]; // [K]
  readonly optics?: readonly OpticFacts[];
  readonly switches?: readonly SwitchFacts[];
  readonly frame?: FrameFacts;
  /** Highest severity of reactive gas that its equipment withstands. */
  readonly gasSeverity?: GasSeverity;
  readonly rackUnits?: { readonly total: number; readonly used: number }; // [U]
  /** The tank in which its equipment stands. The supply limit is then that of the tank. */
  readonly tank?: TankFacts;
  /** The rear door that cools its air, from the cooling. The supply limit of the rack includes the door's. */
  readonly rearDoor?: RearDoorFacts;
  /** Its power supplies, if the design declares that some may be out of service. */
  readonly supplies?: SpareSupplies;
  readonly source: Source;
}

/** Returns whether coolant takes heat from the rack, through cold plates, a tank or a rear door. */
export function takesCoolant({ captureRatio, rearDoor }: Pick<RackFacts, "captureRatio" | "rearDoor">): boolean {
  return captureRatio > 0 || rearDoor !== undefined;
}

export function supplyLimitSource({ maximumSupplyC, rearDoor, source }: RackFacts): Source {
  return rearDoor && rearDoor.maximumSupplyC === maximumSupplyC ? rearDoor.source : source;
}

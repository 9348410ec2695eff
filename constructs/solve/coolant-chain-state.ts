import type { CduExchanger } from "../engineering/thermal/cdu";
import type { DryCoolerCoil } from "../engineering/thermal/dry-cooler-coil";
import type { PublishedFreezing } from "../engineering/thermal/published-freezing-points";
import type { Circulation } from "./circulate";
import type { DryCoolerMode } from "./facility-loop";

/** One loop; properties at the mean of the temperatures entering and leaving the exchanger that rejects its heat. */
export interface LoopState extends Circulation {
  /** What the pumps move. */
  readonly flowM3PerS: number; // [m³/s]
  /** Heat that it rejects, pump heat included. */
  readonly heatW: number; // [W]
  /** Of it the pump's, which enters on the return side. */
  readonly pumpW: number; // [W]
  readonly freezingPointC: number; // [°C]
  /** Where the property data of its coolant end. */
  readonly maximumC: number; // [°C]
  /** The warmest that other publications say; undefined for water, and beyond their rows. */
  readonly publishedFreezing?: PublishedFreezing;
}

/** The CDUs. Conductances, NTU and effectiveness are those of one unit at the flow through its plates. */
export interface CduState extends CduExchanger {
  readonly workingUnits: number;
  readonly heatW: number; // [W] all units
  /** What the exchanger would give with all primary flow through its plates. */
  readonly unthrottledC: number; // [°C]
  readonly throttled: boolean;
  readonly primaryShareThroughPlates: number; // [-]
  readonly primaryInC: number; // [°C]
  /** Diverted flow mixed in. */
  readonly primaryOutC: number; // [°C]
  readonly secondaryInC: number; // [°C]
  readonly secondaryOutC: number; // [°C]
  /** Secondary out less primary in. */
  readonly approachK: number; // [K]
  /** Flows of one unit, with all primary flow through its plates, outside 0.25 to 1.5 of its rating. */
  readonly primaryFlowOutsideTrusted: boolean;
  readonly secondaryFlowOutsideTrusted: boolean;
  /** Heat of one unit above 1.5 of its rating. */
  readonly heatBeyondTrusted: boolean;
}

/** The dry coolers. Flows, conductances and `heatPerUnitW`, `fanPowerPerUnitW` are those of one unit; `heatW` and `fanPowerW` of all. */
export interface DryCoolerState extends Omit<DryCoolerCoil, "fanPowerW"> {
  readonly mode: DryCoolerMode;
  readonly workingUnits: number;
  readonly outdoorC: number; // [°C]
  /** After recirculation and pads. */
  readonly airInC: number; // [°C]
  readonly airInHumidityRatio: number; // [-]
  readonly airInDensityKgPerM3: number; // [kg/m³]
  readonly fanSpeed: number; // [-]
  readonly coilFlowShare: number; // [-]
  readonly coolantInC: number; // [°C]
  readonly coilOutC: number; // [°C]
  /** Bypass mixed in: the facility supply, or what enters the trim chillers. */
  readonly coolantOutC: number; // [°C]
  readonly heatPerUnitW: number; // [W]
  readonly heatW: number; // [W]
  readonly airOutC: number; // [°C] before the fans
  /** Coolant out less outdoor dry bulb. */
  readonly approachK: number; // [K]
  readonly fanPowerPerUnitW: number; // [W]
  readonly fanPowerW: number; // [W]
}

/** The trim chillers. `heatW` and `powerW` are those of all units. */
export interface TrimChillerState {
  readonly workingUnits: number;
  readonly altitudeFactor: number; // [-]
  readonly capacityW: number; // [W] all units
  /** Undefined while the units are off. */
  readonly eer?: number; // [-]
  /** Why the units give nothing there. */
  readonly offReason?: string;
  /** Heat that the dry coolers leave with the supply at their setpoint. */
  readonly askedW: number; // [W]
  readonly heatW: number; // [W]
  readonly powerW: number; // [W]
  readonly powerPerUnitW: number; // [W]
  readonly coolantInC: number; // [°C]
  /** The facility supply. */
  readonly coolantOutC: number; // [°C]
}

/** Water of the pads of all units. */
export interface PadsWater {
  readonly wet: boolean;
  readonly wetBulbC?: number; // [°C] of the air entering the pads
  readonly evaporationKgPerH: number; // [kg/h]
  readonly blowDownKgPerH: number; // [kg/h]
  readonly makeUpKgPerH: number; // [kg/h]
  /** In a day that stays as it is at this point: the worst day of the site at its hottest and its most humid. */
  readonly makeUpLPerDay: number; // [L/d]
  /** What the pads take off the air before the coils. */
  readonly coolingK: number; // [K]
}

/** Distance to freezing: min(outdoor dry bulb, coldest coolant anywhere) less the freezing point of each loop. */
export interface FreezingState {
  /** Outlet of a bypassed coil included. */
  readonly coldestCoolantC: number; // [°C]
  readonly facilityMarginK: number; // [K]
  readonly secondaryMarginK: number; // [K]
  readonly marginK: number; // [K] the smaller of the two
}

/** The coolant chain in steady state. */
export interface SolvedCoolantChain {
  readonly outcome: "solved";
  readonly itSupplyC: number; // [°C]
  /** Leaving the racks, before the pump's heat. */
  readonly itReturnC: number; // [°C]
  /** Coolant flow for each watt of the racks' heat; undefined without any. */
  readonly itFlowM3PerSPerW?: number; // [m³/(s·W)]
  readonly secondaryLoop: LoopState;
  readonly cdu: CduState;
  readonly facilityLoop: LoopState;
  readonly dryCooler: DryCoolerState;
  /** Undefined without trim chillers. */
  readonly trimChiller?: TrimChillerState;
  readonly pads: PadsWater;
  readonly freezing: FreezingState;
  /** Heat that could be rejected with the racks at their supply limit; there when that limit was given. */
  readonly rejectionCapacityW?: number; // [W]
  /** Whether the pads are wet at it: warm enough for them, and with water. */
  readonly rejectionCapacityWet?: boolean;
  /** Facility supply at that limit: the limit less the CDU's approach, unthrottled, at this point. */
  readonly rejectionLimitSupplyC?: number; // [°C]
}

/** The coolant chain, or why it is not known. */
export type CoolantChain = SolvedCoolantChain | { readonly outcome: "unknown"; readonly reason: string };

import type { Curve } from "../../engineering/numeric/curve";
import type { Source } from "../../provenance/source";
import type { PlaceName } from "./place";

/** A table of bands: each value is valid between two borders. */
export type BandsFacts = readonly (readonly [from: number, to: number, value: number])[];

/** Stored energy of a battery, and its rates of charge and discharge. */
export interface BatteryEnergyFacts {
  readonly nominalWh: number; // [Wh]
  readonly cells: "lfp" | "lead-acid" | "other";
  readonly stateOfHealth?: number; // [-]
  readonly dischargeEfficiency: number; // [-]
  readonly chargeEfficiency: number; // [-]
  /** Undefined if only the rates limit it. */
  readonly maximumDischargeW?: number; // [W]
  readonly maximumChargeW?: number; // [W]
  /** C-rate over cell temperature [°C]. */
  readonly dischargeRate: BandsFacts;
  readonly chargeRate: BandsFacts;
  /** Share of nominal over cell temperature [°C]. */
  readonly capacityOverTemperature: Curve;
  /** Share of nominal over C-rate, of lead-acid cells. */
  readonly capacityOverRate?: BandsFacts;
  readonly life?: { readonly calendarYears: number; readonly cycles: number; readonly atDepth: number };
}

/** Transport data of a battery, from its dangerous goods declaration. */
export interface BatteryShippingFacts {
  readonly unNumber: string;
  readonly packing: "alone" | "with-equipment" | "in-container";
  /** Test summary by UN 38.3. */
  readonly testSummary?: string;
}

/** A battery on the bus of a converter. */
export interface BatteryFacts {
  readonly id: string;
  /** Rectifier plant, UPS or battery inverter on whose bus it is. */
  readonly converter: string;
  /** Nominal voltage, on a rectifier plant. The bus has this voltage while the battery supplies any part of it. */
  readonly nominalV?: number; // [V]
  /** Voltage at which its disconnect opens, on a rectifier plant; undefined if unknown. */
  readonly endV?: number; // [V]
  /** Lowest state of charge that its maker allows. */
  readonly allowedStateOfCharge: number; // [-]
  /** State of charge at which the site disconnects it. */
  readonly minimumStateOfCharge: number; // [-]
  /** Undefined if the design does not state it. */
  readonly energy?: BatteryEnergyFacts;
  /** Its transport to the site; undefined if the design does not state it. */
  readonly shipping?: BatteryShippingFacts;
  /** Efficiency of the charger of a UPS, or of an inverter. It is 1 on a rectifier plant, whose units charge. */
  readonly chargerEfficiency: number; // [-]
  /** Greatest output of the charger of a UPS, or of an inverter. Undefined on a rectifier plant, whose units limit it. */
  readonly chargerW?: number; // [W]
  /** Whether photovoltaics may run on the output of its converter without a grid. */
  readonly formsGrid: boolean;
  readonly place: PlaceName;
  readonly source: Source;
}

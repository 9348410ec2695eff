import type { Curve } from "../../engineering/numeric/curve";
import type { Source } from "../../provenance/source";
import type { PlaceName } from "./place";

/** A table of bands: each value holds from one border to the other. */
export type BandsFacts = readonly (readonly [from: number, to: number, value: number])[];

/** What a battery stores and how fast it takes and gives it. */
export interface BatteryEnergyFacts {
  readonly nominalWh: number; // [Wh]
  readonly cells: "lfp" | "lead-acid" | "other";
  readonly stateOfHealth?: number; // [-]
  readonly dischargeEfficiency: number; // [-]
  readonly chargeEfficiency: number; // [-]
  /** Undefined when the rates alone limit it. */
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

/** How a battery travels, by its dangerous goods declaration. */
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
  /** Of one on a rectifier plant, whose bus stands at it while the battery gives any part. */
  readonly nominalV?: number; // [V]
  /** Of one on a rectifier plant: where its disconnect opens. Undefined: nobody knows it. */
  readonly endV?: number; // [V]
  /** Lowest state of charge that its maker allows. */
  readonly allowedStateOfCharge: number; // [-]
  /** State of charge at which the site disconnects it. */
  readonly minimumStateOfCharge: number; // [-]
  /** Undefined when the design says nothing of it. */
  readonly energy?: BatteryEnergyFacts;
  /** How it travels to the site; undefined when the design says nothing of it. */
  readonly shipping?: BatteryShippingFacts;
  /** Of the charger of a UPS, or of an inverter; 1 on a rectifier plant, whose units charge. */
  readonly chargerEfficiency: number; // [-]
  /** Most that the charger of a UPS, or an inverter, gives; undefined on a rectifier plant, whose units limit it. */
  readonly chargerW?: number; // [W]
  /** Photovoltaics may run on what its converter gives without a grid. */
  readonly formsGrid: boolean;
  readonly place: PlaceName;
  readonly source: Source;
}

import type { Curve } from "../../engineering/numeric/curve";
import type { ShedMeans } from "../../props/shed";
import type { Source } from "../../provenance/source";
import type { BuiltFor } from "./built-for";
import type { PlaceName } from "./place";

/** The place where the electricity of a device becomes heat. */
export type HeatSink = "room" | "outdoors" | "facility-coolant" | "secondary-coolant";

/** The power supplies of one IT device, before each is assigned to a circuit. */
export interface SupplyBankFacts {
  readonly count: number; // [-]
  /** Rating of all supplies of the device together, spread evenly over its circuits. */
  readonly ratedW: number; // [W]
  /** Efficiency over output ÷ rated. */
  readonly efficiency: Curve;
  /** Power factor over output ÷ rated. */
  readonly powerFactor: Curve;
  readonly source: Source;
}

/** A device that draws electricity. The power module decides which circuits feed it. */
export interface DemandFacts {
  readonly id: string;
  /** Power at the inlets; the solver replaces it for fans, air conditioners and heaters. */
  readonly powerW: number; // [W]
  readonly powerFactor: number; // [-]
  /** Additional power at the coldest climate point, to keep ice off. @default none */
  readonly deIcingW?: number; // [W]
  readonly place: PlaceName;
  readonly heatTo: HeatSink;
  /** Whether it counts as IT energy in PUE. */
  readonly it: boolean;
  readonly sheddable: boolean;
  /** Shedding order, from 9 down. Undefined for devices that are never shed, and for racks, which state it themselves. */
  readonly shedPriority?: number;
  /** The device that disconnects it when it is shed; absent if the design states none, and for racks, which state it themselves. */
  readonly shedBy?: ShedMeans;
  readonly supplies?: SupplyBankFacts;
  /** Voltage and frequency for which it is built, and their source; undefined if the design does not state them. */
  readonly builtFor?: BuiltFor & { readonly source: Source };
}

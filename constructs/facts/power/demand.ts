import type { Curve } from "../../engineering/numeric/curve";
import type { Source } from "../../provenance/source";
import type { BuiltFor } from "./built-for";
import type { PlaceName } from "./place";

/** Where the electricity of a device ends as heat. */
export type HeatSink = "room" | "outdoors" | "facility-coolant" | "secondary-coolant";

/** The power supplies of one IT device, before a circuit is chosen for each. */
export interface SupplyBankFacts {
  /** How many there are. */
  readonly count: number; // [-]
  /** Rating of all supplies of the device together, spread evenly over the circuits that serve it. */
  readonly ratedW: number; // [W]
  /** Efficiency over output ÷ rated. */
  readonly efficiency: Curve;
  /** The same. */
  readonly powerFactor: Curve;
  readonly source: Source;
}

/** A device that draws electricity. The power module says which circuits serve it. */
export interface DemandFacts {
  readonly id: string;
  /** Power at the inlets; the solver replaces it for fans, air conditioners and heaters. */
  readonly powerW: number; // [W]
  readonly powerFactor: number; // [-]
  /** Drawn on top of that at the coldest point of the climate, to keep ice off. @default none */
  readonly deIcingW?: number; // [W]
  readonly place: PlaceName;
  readonly heatTo: HeatSink;
  /** Counts as IT energy in PUE. */
  readonly it: boolean;
  readonly sheddable: boolean;
  /** When the site's promise sheds it, from 9 down; undefined for what that never does, and for racks, which say it themselves. */
  readonly shedPriority?: number;
  readonly supplies?: SupplyBankFacts;
  /** For what it is built, and who says so; nothing where the design does not say it. */
  readonly builtFor?: BuiltFor & { readonly source: Source };
}

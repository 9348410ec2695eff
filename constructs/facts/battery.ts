import type { Source } from "../props/source";

/** A battery on the bus of a converter. */
export interface BatteryFacts {
  readonly id: string;
  /** Rectifier plant or UPS on whose bus it is. */
  readonly converter: string;
  /** Lowest state of charge that its maker allows. */
  readonly allowedStateOfCharge: number; // [-]
  /** State of charge at which the site disconnects it. */
  readonly minimumStateOfCharge: number; // [-]
  readonly source: Source;
}

import type { CapacityOverAmbient } from "../../engineering/thermal/capacity-over-ambient";
import type { Source } from "../../provenance/source";
import type { OutdoorCorrosivity } from "../../standards/corrosion-class";
import type { UnitsFacts } from "./units";

/** Published data of machines that cool against outdoor air. */
export interface CapacityFacts extends CapacityOverAmbient, UnitsFacts {
  /** Factor on capacity over elevation [m]: its first value below the first point, unknown beyond the last point. */
  readonly altitudeFactor: readonly (readonly [elevationM: number, factor: number])[];
  readonly restartS?: number; // [s] from power to full capacity
  readonly startingW?: number; // [W] of one unit, while its compressor starts
  /** Time from one unit to the next; undefined if all start at once. */
  readonly restartIntervalS?: number; // [s]
  /** Highest corrosivity of outdoor air for which it is protected. */
  readonly corrosionClass?: OutdoorCorrosivity;
  readonly soundPowerDb?: number; // [dB(A)] of one unit
  readonly source: Source;
}

/** Equal air conditioners in parallel. */
export interface AirConditionerFacts extends CapacityFacts {
  /** Filters of each unit, in series. */
  readonly filters?: readonly { readonly name: string; readonly class: string; readonly finalDropPa: number; readonly source: Source }[]; // [Pa]
  /** Pressure that the fan of each unit has for filters. */
  readonly availableStaticPressurePa?: number; // [Pa]
}

/** Equal chillers in parallel, behind the dry coolers in the facility loop. */
export type TrimChillerFacts = CapacityFacts;

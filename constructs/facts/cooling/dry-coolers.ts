import type { DryCoolerRating } from "../../engineering/thermal/exchangers/dry-cooler-rating";
import type { Source } from "../../provenance/source";
import type { OutdoorCorrosivity } from "../../standards/corrosion-class";
import type { UnitsFacts } from "./units";

/** Evaporative pads before the coil. */
export interface PadsFacts {
  readonly saturationEfficiency: number; // [-]
  /** Frost lock-out: below this dry bulb the pads stay dry. */
  readonly startTemperatureC: number; // [°C]
  readonly cyclesOfConcentration: number; // [-]
  /** Stock of make-up water. */
  readonly tankM3?: number; // [m³]
}

/** Fans of one unit. */
export interface FanFacts {
  /** Number of fans in a unit. */
  readonly count: number;
  /** Number of them that stand still. A design has 0; a diagnosis calculates with more. */
  readonly lost: number;
}

/** Equal dry coolers in parallel. */
export interface DryCoolerFacts extends UnitsFacts {
  readonly rating: DryCoolerRating;
  /** Undefined if their number is not stated. */
  readonly fans?: FanFacts;
  readonly minimumFanSpeed: number; // [-]
  readonly setpointC: number; // [°C] leaving temperature
  readonly intakeRecirculationK: number; // [K]
  readonly foulingFactor: number; // [-] on UA
  readonly maximumAmbientC?: number; // [°C]
  readonly pads?: PadsFacts;
  readonly restartS?: number; // [s] from power to full fan speed
  /** Time from one unit to the next; undefined if all start at once. */
  readonly restartIntervalS?: number; // [s]
  /** Highest corrosivity of outdoor air for which it is protected. */
  readonly corrosionClass?: OutdoorCorrosivity;
  readonly soundPowerDb?: number; // [dB(A)] of one unit
  readonly source: Source;
}

import type { DryCoolerRating } from "../../engineering/thermal/exchangers/dry-cooler-rating";
import type { Source } from "../../provenance/source";
import type { OutdoorCorrosivity } from "../../standards/corrosion-class";
import type { UnitsFacts } from "./units";

/** Evaporative pads before the coil. */
export interface PadsFacts {
  readonly saturationEfficiency: number; // [-]
  /** Frost lock-out: dry below this dry bulb. */
  readonly startTemperatureC: number; // [°C]
  readonly cyclesOfConcentration: number; // [-]
  /** Make-up water in store. */
  readonly tankM3?: number; // [m³]
}

/** Fans of one unit. */
export interface FanFacts {
  /** How many a unit has. */
  readonly count: number;
  /** Of them those that stand. A design has none: a diagnosis asks what some would do. */
  readonly lost: number;
}

/** Equal dry coolers in parallel. */
export interface DryCoolerFacts extends UnitsFacts {
  readonly rating: DryCoolerRating;
  /** Undefined: nobody says how many there are. */
  readonly fans?: FanFacts;
  readonly minimumFanSpeed: number; // [-]
  readonly setpointC: number; // [°C] leaving temperature
  readonly intakeRecirculationK: number; // [K]
  readonly foulingFactor: number; // [-] on UA
  readonly maximumAmbientC?: number; // [°C]
  readonly pads?: PadsFacts;
  readonly restartS?: number; // [s] from power to full fan speed
  /** From one unit to the next. Undefined: all at once. */
  readonly restartIntervalS?: number; // [s]
  /** Highest corrosivity of outdoor air that it is protected for. */
  readonly corrosionClass?: OutdoorCorrosivity;
  readonly soundPowerDb?: number; // [dB(A)] of one unit
  readonly source: Source;
}

import { coolingPath } from "../../facts/cooling/cooling";
import type { UnitsFacts } from "../../facts/cooling/units";
import type { Source } from "../../provenance/source";
import type { OutdoorCorrosivity } from "../../standards/corrosion-class";
import type { CoolingStates } from "./cooling-part";
import { EqualUnits } from "./equal-units";

/** What a design may say of units that stand outdoors. */
interface OutdoorFacts extends UnitsFacts {
  readonly restartS?: number; // [s]
  readonly restartIntervalS?: number; // [s]
  readonly startingW?: number; // [W]
  readonly corrosionClass?: OutdoorCorrosivity;
  readonly soundPowerDb?: number; // [dB(A)]
  readonly source: Source;
}

/** What the working units do together at a solved point. */
export interface UnitsState {
  readonly workingUnits: number;
  readonly heatW: number; // [W] taken from coolant or room
  readonly powerW: number; // [W]
}

/** Units that come back after a loss of power. */
export interface ReturningUnits {
  readonly units: number;
  readonly heatW: number; // [W] all of them
}

/** Units outdoors that take heat from the coolant or the room, and give it to the outdoor air. */
export abstract class OutdoorUnits<Facts extends OutdoorFacts = OutdoorFacts> extends EqualUnits<Facts> {
  /** As sentences name them: `dry coolers`. */
  abstract readonly name: string;
  /** As findings name them: `cooling/dry-coolers`. */
  abstract readonly subject: string;
  abstract readonly cools: "coolant" | "room";
  /** Fans over a coil, whose power does not go through it, or compressors, whose power the condenser gives off with the heat. */
  abstract readonly rejectsBy: "coil" | "condenser";
  override readonly hasSolvedPower = true;
  abstract override readonly lostAs: "dry-cooler" | "trim-chiller" | "air-conditioner";

  /** Where the design gives them: `cooling.airConditioners`. */
  get prop(): string {
    return coolingPath(this.lostAs);
  }

  /** Undefined where the point does not say what they do. */
  abstract state(states: CoolingStates): UnitsState | undefined;

  /** What they take at most once they are back after a loss of power: what they did before. Undefined where the point has none of them. */
  returning(states: CoolingStates): ReturningUnits | undefined {
    const state = this.state(states);
    return state && { units: state.workingUnits, heatW: state.heatW };
  }

  /** Time from power until the last of so many units that stopped is back, for they wait for each other [s]. Undefined: nobody says it. */
  lastRestartS(stopped = this.duty): number | undefined {
    const { restartS, restartIntervalS = 0 } = this.facts;
    return restartS === undefined ? undefined : restartS + (stopped - 1) * restartIntervalS;
  }
}

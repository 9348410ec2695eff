import { coolingPath } from "../../facts/cooling/cooling";
import type { UnitsFacts } from "../../facts/cooling/units";
import type { Source } from "../../provenance/source";
import type { OutdoorCorrosivity } from "../../standards/corrosion-class";
import type { CoolingStates } from "./cooling-part";
import { EqualUnits } from "./equal-units";

/** The data of units outdoors that a design may state. */
interface OutdoorFacts extends UnitsFacts {
  readonly restartS?: number; // [s]
  readonly restartIntervalS?: number; // [s]
  readonly startingW?: number; // [W]
  readonly corrosionClass?: OutdoorCorrosivity;
  readonly soundPowerDb?: number; // [dB(A)]
  readonly source: Source;
}

/** The total heat and power of the working units at a solved point. */
export interface UnitsState {
  readonly workingUnits: number;
  readonly heatW: number; // [W] removed from coolant or room
  readonly powerW: number; // [W]
}

/** Units that restart after a loss of power. */
export interface ReturningUnits {
  readonly units: number;
  readonly heatW: number; // [W] all units
}

/** Units outdoors that move heat from the coolant or the room to the outdoor air. */
export abstract class OutdoorUnits<Facts extends OutdoorFacts = OutdoorFacts> extends EqualUnits<Facts> {
  /** Name in sentences: `dry coolers`. */
  abstract readonly name: string;
  /** Name in findings: `cooling/dry-coolers`. */
  abstract readonly subject: string;
  abstract readonly cools: "coolant" | "room";
  /** The kind of heat rejection. The power of fans does not pass through the coil. A condenser rejects the power of the compressors too. */
  abstract readonly rejectsBy: "coil" | "condenser";
  override readonly hasSolvedPower = true;
  abstract override readonly lostAs: "dry-cooler" | "trim-chiller" | "air-conditioner";

  /** Path in the design: `cooling.airConditioners`. */
  get prop(): string {
    return coolingPath(this.lostAs);
  }

  /** Returns their state; undefined if the point does not know it. */
  abstract state(states: CoolingStates): UnitsState | undefined;

  /** Returns the greatest heat that they remove after a restart: the heat from before the loss. Undefined if the point has none of them. */
  returning(states: CoolingStates): ReturningUnits | undefined {
    const state = this.state(states);
    return state && { units: state.workingUnits, heatW: state.heatW };
  }

  /** Returns the time from power until the last of the stopped units has restarted, because they wait for each other [s]. Undefined if not stated. */
  lastRestartS(stopped = this.duty): number | undefined {
    const { restartS, restartIntervalS = 0 } = this.facts;
    return restartS === undefined ? undefined : restartS + (stopped - 1) * restartIntervalS;
  }
}

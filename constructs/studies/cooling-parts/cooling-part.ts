import type { LoopFacts } from "../../facts/cooling/loop";
import type { SeriesName } from "../../facts/telemetry/series";
import type { Site } from "../../site";
import type { CoolantChain, SolvedCoolantChain } from "./states/coolant-chain-state";
import type { LiquidToAir } from "./states/liquid-to-air";
import type { RearDoorState } from "./states/rear-door-state";
import type { RoomState } from "./states/room-state";

/** A kind of unit of which one may be lost. */
export type CoolingUnitKind = "dry-cooler" | "trim-chiller" | "air-conditioner" | "pump" | "cdu" | "liquid-to-air";

/** A loss of cooling equipment. */
export type CoolingState =
  | {
      /** Kind of the lost unit. */
      readonly kind: `${CoolingUnitKind}-lost`;
      /** Unit that is lost. */
      readonly unit: string;
    }
  | { readonly kind: "water-lost" };

/** A cooling state, its name, and whether the site promises to survive it. */
export interface NamedCoolingState {
  readonly name: string;
  readonly state: CoolingState;
  readonly promised: boolean;
}

/** The loops of a node; undefined for loops that it does not have. */
export interface Loops {
  readonly facilityLoop?: LoopFacts;
  readonly secondaryLoop?: LoopFacts;
}

/** The cooling states of an operating point; each is undefined in a node without that part. */
export interface CoolingStates {
  readonly coolant?: CoolantChain | undefined;
  readonly liquidToAir?: LiquidToAir | undefined;
  readonly rearDoors?: readonly RearDoorState[] | undefined;
  readonly room?: RoomState | undefined;
}

/** Number of units that a node needs, and the kind as which they count. */
export interface Counted {
  /** Kind as which they count, such as `dry-cooler`: trim chillers count with the dry coolers. */
  readonly as: string;
  readonly needed: number;
}

/** A check that needs the equations, with the path of the prop. */
export type PhysicalCheck = readonly [path: string, check: () => unknown];

export type DeviceReadings = Readonly<Partial<Record<SeriesName, number>>>;

/** A device and its readings. */
export type Read = readonly [device: string, readings: DeviceReadings];

type Promises = Site["promises"];

/**
 * One part of a node's cooling, which may have several units. Each part answers for itself, so that callers name no single part. A part holds only facts; the
 * solved values of a point are arguments.
 */
export abstract class CoolingPart {
  abstract readonly units: readonly string[];
  /** Number of its units that run while all work. The others are on standby. */
  get duty(): number {
    return this.units.length;
  }

  /** Returns the running units: the first working ones, as many as are on duty. */
  runningOf(working: readonly string[]): readonly string[] {
    return working.slice(0, this.duty);
  }

  /** Returns the units without power that are not needed: standby units, and those duty units that a powered standby unit replaces. */
  notMissed(dark: ReadonlySet<string>): readonly string[] {
    const isDark = (unit: string) => dark.has(unit);
    const [onDuty, standby] = [this.units.slice(0, this.duty), this.units.slice(this.duty)];
    const replacing = standby.filter((unit) => !isDark(unit)).length;
    return [...onDuty.filter(isDark).slice(0, replacing), ...standby.filter(isDark)];
  }

  /** Kind as which its units are lost; undefined if no unit is lost alone. */
  readonly lostAs: CoolingUnitKind | undefined = undefined;
  /** The promise that holds when one of them is lost. */
  protected readonly redundancy: Exclude<keyof Promises["redundancy"], "feeds" | "hosts"> | undefined = undefined;
  /** Whether a single unit is lost only if N+1 is promised. Without the promise there is nothing to prove; with it, the missing second unit must be visible. */
  protected readonly onlyOneIsSpared: boolean = false;
  /** Whether the solver calculates the power of its units. Otherwise they draw the power in the design. */
  readonly hasSolvedPower: boolean = false;

  /** Returns the states in which one of its units is lost. */
  lostUnits({ redundancy }: Promises): NamedCoolingState[] {
    const { lostAs: kind } = this;
    if (!kind) return [];
    const promised = this.redundancy !== undefined && redundancy[this.redundancy] === "N+1";
    if (this.onlyOneIsSpared && !promised && this.units.length < 2) return [];
    return this.units.map((unit) => ({ name: `${unit}-lost`, state: { kind: `${kind}-lost`, unit }, promised }));
  }

  /** Returns its other losses. */
  lostOtherwise(_promises: Promises): NamedCoolingState[] {
    return [];
  }

  /** Returns the power of each working unit [W] if it follows from the coolant; otherwise undefined. */
  unitPowerW(_states: CoolingStates): number | undefined {
    return undefined;
  }

  /** The power of each working unit at full speed or load [W], if its power follows from the coolant chain; otherwise undefined. */
  get fullPowerW(): number | undefined {
    return undefined;
  }

  /** Returns how its units are counted; undefined if they are not counted. */
  counted(_states: CoolingStates): Counted | undefined {
    return undefined;
  }

  /** Returns the reason why its rating does not hold for the coolants of the site; undefined if it holds. */
  mismatch(_loops: Loops): string | undefined {
    return undefined;
  }

  checks(): readonly PhysicalCheck[] {
    return [];
  }

  /** Returns the readings of perfect sensors at its running units, if the coolant chain is solved. */
  readings(_chain: SolvedCoolantChain): Read[] {
    return [];
  }

  /** Names the current branch of the model: between branches, values jump or change direction. Undefined if the model has one branch. */
  regime(_states: CoolingStates): string | undefined {
    return undefined;
  }
}

import type { LoopFacts } from "../../facts/cooling/loop";
import type { SeriesName } from "../../facts/telemetry/series";
import type { Site } from "../../site";
import type { CoolantChain, SolvedCoolantChain } from "./states/coolant-chain-state";
import type { LiquidToAir } from "./states/liquid-to-air";
import type { RearDoorState } from "./states/rear-door-state";
import type { RoomState } from "./states/room-state";

/** Units that may be lost one at a time. */
export type CoolingUnitKind = "dry-cooler" | "trim-chiller" | "air-conditioner" | "pump" | "cdu" | "liquid-to-air";

/** What may be lost of the cooling. */
export type CoolingState =
  | {
      /** What kind of unit is lost. */
      readonly kind: `${CoolingUnitKind}-lost`;
      /** Unit that is lost. */
      readonly unit: string;
    }
  | { readonly kind: "water-lost" };

/** A state, its name, and whether the site promises to stand in it. */
export interface NamedCoolingState {
  readonly name: string;
  readonly state: CoolingState;
  readonly promised: boolean;
}

/** The loops of a node; undefined where it has none. */
export interface Loops {
  readonly facilityLoop?: LoopFacts;
  readonly secondaryLoop?: LoopFacts;
}

/** What a point has of the cooling: each is undefined in a node without it. */
export interface CoolingStates {
  readonly coolant?: CoolantChain | undefined;
  readonly liquidToAir?: LiquidToAir | undefined;
  readonly rearDoors?: readonly RearDoorState[] | undefined;
  readonly room?: RoomState | undefined;
}

/** How a kind of unit is counted beside what a node needs of it. */
export interface Counted {
  /** Of which kind it is one, as `dry-cooler`: trim chillers count with the dry coolers. */
  readonly as: string;
  readonly needed: number;
}

/** Something that the equations alone see, at the place where the design gives it. */
export type PhysicalCheck = readonly [path: string, check: () => unknown];

/** What one device reads, by series without further labels. */
export type DeviceReadings = Readonly<Partial<Record<SeriesName, number>>>;

/** A device and what it reads. */
export type Read = readonly [device: string, readings: DeviceReadings];

type Promises = Site["promises"];

/**
 * One part of a node's cooling, of which there may be several units. Each part answers for itself, so that who asks all of them names none. A part holds
 * facts alone: what is solved of it at a point is handed in.
 */
export abstract class CoolingPart {
  /** Ids of its units. */
  abstract readonly units: readonly string[];
  /** How many of its units run where all work: the others stand by. */
  get duty(): number {
    return this.units.length;
  }

  /** Those of its units that run: the first that work, as many as are on duty. */
  runningOf(working: readonly string[]): readonly string[] {
    return working.slice(0, this.duty);
  }

  /** Its dark units that nothing misses: those that stand by, and of those on duty the first, as many as have one that lives and stands by to take their place. */
  notMissed(dark: ReadonlySet<string>): readonly string[] {
    const isDark = (unit: string) => dark.has(unit);
    const [onDuty, standby] = [this.units.slice(0, this.duty), this.units.slice(this.duty)];
    const replacing = standby.filter((unit) => !isDark(unit)).length;
    return [...onDuty.filter(isDark).slice(0, replacing), ...standby.filter(isDark)];
  }

  /** Of which kind its units are lost. Undefined: none of them is lost alone. */
  readonly lostAs: CoolingUnitKind | undefined = undefined;
  /** The promise that holds when one of them is lost. */
  protected readonly redundancy: Exclude<keyof Promises["redundancy"], "feeds" | "hosts"> | undefined = undefined;
  /** A single one is lost only where N+1 is promised: without the promise there is nothing to prove, with it there is nothing left, which must be seen. */
  protected readonly onlyOneIsSpared: boolean = false;
  /** Is the power of its units an answer of the solver? Otherwise they draw what the design gives. */
  readonly hasSolvedPower: boolean = false;

  /** Each of its units lost. */
  lostUnits({ redundancy }: Promises): NamedCoolingState[] {
    const { lostAs: kind } = this;
    if (!kind) return [];
    const promised = this.redundancy !== undefined && redundancy[this.redundancy] === "N+1";
    if (this.onlyOneIsSpared && !promised && this.units.length < 2) return [];
    return this.units.map((unit) => ({ name: `${unit}-lost`, state: { kind: `${kind}-lost`, unit }, promised }));
  }

  /** What else of it may be lost. */
  lostOtherwise(_promises: Promises): NamedCoolingState[] {
    return [];
  }

  /** What each working unit draws [W], where the coolant says it. Undefined: something else does. */
  unitPowerW(_states: CoolingStates): number | undefined {
    return undefined;
  }

  /** What each working unit draws at full speed or load [W], for one whose power follows from the state of the coolant chain. Undefined of others. */
  get fullPowerW(): number | undefined {
    return undefined;
  }

  /** How its units are counted. Undefined: not at all. */
  counted(_states: CoolingStates): Counted | undefined {
    return undefined;
  }

  /** Why its rating does not hold for the coolants of the site, undefined when it does. */
  mismatch(_loops: Loops): string | undefined {
    return undefined;
  }

  /** What only the equations see of it. */
  checks(): readonly PhysicalCheck[] {
    return [];
  }

  /** What perfect sensors read of its units that run, where the coolant chain is solved. */
  readings(_chain: SolvedCoolantChain): Read[] {
    return [];
  }

  /** Names the branch of the model that it is in: between branches values jump or turn back. Undefined: it has one. */
  regime(_states: CoolingStates): string | undefined {
    return undefined;
  }
}

import type { MoistAir } from "../engineering/thermal/moist-air";
import type { AirFilterState } from "./air-filters";
import type { AirInletLimits } from "./air-inlet";
import type { CoolantChain } from "./coolant-chain";
import type { ElectricalState } from "./electrical-state";
import type { EnclosureState } from "./enclosure";
import type { ExpansionState } from "./expansion";
import type { LiquidToAir } from "./liquid-to-air";
import type { OpticState } from "./optics";
import type { OutdoorSound } from "./outdoor-sound";
import type { RearDoorState } from "./rear-door-state";
import type { RestartTransient } from "./restart-peak";
import type { RideThrough } from "./ride-through";
import type { RoomState } from "./room-state";
import type { Scenario } from "./scenarios";
import type { ShedLoad } from "./shedding";
import type { TankState } from "./tanks";

/** Energy in and out of the node; the two sides agree within 1e-6 of the source power (docs/physics.md, Balance). */
export interface Balance {
  /** Electricity from sources and batteries. */
  readonly electricityInW: number; // [W]
  readonly envelopeGainW: number; // [W]
  readonly coilHeatW: number; // [W]
  readonly fanPowerW: number; // [W]
  /** Heat and power of air conditioners and trim chillers. */
  readonly condenserHeatW: number; // [W]
  /** Devices and losses outside. */
  readonly outdoorHeatW: number; // [W]
  /** Room heat that no air conditioner removes, less heating that no heater gives. */
  readonly heatNotRemovedW: number; // [W]
  readonly residualW: number; // [W]
}

/** One part of a heat flow [W]. */
export interface HeatPart {
  readonly name: string;
  readonly value: number; // [W]
}

/** IT heat of one rack. */
export interface RackState {
  readonly id: string;
  readonly inletW: number; // [W]
  /** Power behind its supplies. */
  readonly directCurrentW: number; // [W]
  readonly capturedW: number; // [W]
  readonly toAirW: number; // [W]
  readonly served: boolean;
  /** The air that its class allows at its inlet; undefined without a class. */
  readonly airInlet?: AirInletLimits;
}

/** Units of one kind in a scenario. */
export interface UnitsAtWork {
  /** As `facility-pump`. Trim chillers count with the dry coolers. */
  readonly kind: string;
  /** Those with power that are not lost, standby ones included. */
  readonly workingUnits: number;
  readonly neededUnits: number;
}

/**
 * The steady state of a node in one scenario. `outcome` is `unknown` when the state could not be computed; `reason` then says why,
 * and the parts that could be are still there.
 */
export interface OperatingPoint {
  readonly scenario: Scenario;
  readonly outcome: "solved" | "unknown";
  readonly reason?: string;
  readonly iterations: number;
  /** Outdoor air, before any recirculation. */
  readonly air: MoistAir;
  readonly racks: readonly RackState[];
  /** What the site sheds; undefined in a state that sheds nothing. */
  readonly shed?: readonly ShedLoad[];
  /** What the container holds and weighs; undefined where none is given. */
  readonly enclosure?: EnclosureState;
  /** What sounds outdoors; undefined where the site limits no sound. */
  readonly sound?: OutdoorSound;
  /** Filters of the air conditioners, full; undefined where none are given. */
  readonly airFilters?: AirFilterState;
  /** Tanks of immersed racks; none where no rack is. */
  readonly tanks: readonly TankState[];
  /** Optical modules of all racks; none where no rack gives any. */
  readonly optics: readonly OpticState[];
  /** What the heat in the room is made of. */
  readonly roomHeat: readonly HeatPart[];
  /** Undefined without cooling, and where coolant does not go outdoors. */
  readonly coolant?: CoolantChain;
  /** Undefined where nobody promised it or gave a volume, and where the coolant chain is not solved. */
  readonly rideThrough?: RideThrough;
  /** How warm coolant and room get while units return one after another; undefined where nothing asks for it. */
  readonly restart?: RestartTransient;
  /** Undefined without liquid-to-air CDUs. */
  readonly liquidToAir?: LiquidToAir;
  /** Rear doors of racks that run; undefined in a node without any. */
  readonly rearDoors?: readonly RearDoorState[];
  /** Undefined without cooling. */
  readonly room?: RoomState;
  /** Of the air in the room. Undefined without cooling, and in air too dry to have one above −80 °C. */
  readonly roomDewPointC?: number; // [°C]
  /** Undefined without cooling. */
  readonly units?: readonly UnitsAtWork[];
  /** What the pumps of loops with a pump curve move, where no chain has it: it is not solved. */
  readonly flowsWithoutChain?: Partial<Readonly<Record<"facilityLoop" | "secondaryLoop", number>>>; // [m³/s]
  /** Loops whose expansion vessel the design gives. */
  readonly expansion: readonly ExpansionState[];
  readonly electrical: ElectricalState;
  /** Undefined when the state is unknown. */
  readonly balance?: Balance;
  /** Designed PUE: node power ÷ IT power served. */
  readonly pue?: number; // [-]
}

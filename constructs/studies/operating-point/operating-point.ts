import type { MoistAir } from "../../engineering/thermal/air/moist-air";
import type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";
import type { LiquidToAir } from "../cooling-parts/states/liquid-to-air";
import type { RearDoorState } from "../cooling-parts/states/rear-door-state";
import type { RoomState } from "../cooling-parts/states/room-state";
import type { TankState } from "../cooling-parts/states/tanks";
import type { AirFilterState } from "../design/air-filters";
import type { EnclosureState } from "../design/enclosure";
import type { ElectricalState } from "../electrical/electrical-state";
import type { Scenario } from "../scenarios/scenarios";
import type { ShedLoad } from "../scenarios/shedding";
import type { HeatPart } from "../thermal/device-heat";
import type { ExpansionState } from "../thermal/expansion";
import type { LoopFreezing } from "../thermal/freezing";
import type { OpticState } from "../thermal/optics";
import type { RackState } from "../thermal/rack-heat";
import type { RestartTransient } from "../thermal/restart-transient";
import type { RideThrough } from "../thermal/ride-through";
import type { Balance } from "./balance";
import type { UnitsAtWork } from "./cooling-at-work";
import type { CooledOnBatteries } from "./kept-cooling";
import type { OutdoorSound } from "./outdoor-sound";

/**
 * The steady state of a node in one scenario. `outcome` is `unknown` when the state could not be computed; `reason` then says why,
 * and the parts that could be are still there.
 */
export interface OperatingPoint {
  readonly scenario: Scenario;
  /** Whether all of it could be solved. */
  readonly outcome: "solved" | "unknown";
  /** Why, where nothing is known or something is accepted. */
  readonly reason?: string;
  /** Rounds until the solution stood still. */
  readonly iterations: number;
  /** Outdoor air, before any recirculation. */
  readonly air: MoistAir;
  /** Every rack with its power and where its heat goes. */
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
  /** What stays cooled on batteries without the grid; undefined where the site names no loads that they carry. */
  readonly cooledOnBatteries?: CooledOnBatteries;
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
  /** How cold each loop gets; none where the coolant is not solved. */
  readonly freezing: readonly LoopFreezing[];
  /** Loops whose expansion vessel the design gives. */
  readonly expansion: readonly ExpansionState[];
  readonly electrical: ElectricalState;
  /** Undefined when the state is unknown. */
  readonly balance?: Balance;
  /** Designed PUE: node power ÷ IT power served. */
  readonly pue?: number; // [-]
}

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
import type { CooledOnBatteries } from "./cooling-on-batteries";
import type { OutdoorSound } from "./outdoor-sound";

/**
 * Operating point: the steady state of a node in one scenario. `outcome` is `unknown` when it could not be computed; then `reason` states why,
 * and the parts that could be computed are still present.
 */
export interface OperatingPoint {
  readonly scenario: Scenario;
  /** Whether all of it could be solved. */
  readonly outcome: "solved" | "unknown";
  /** Reason why a value is unknown or accepted. */
  readonly reason?: string;
  /** Iterations until the solution converged. */
  readonly iterations: number;
  /** Outdoor air, before any recirculation. */
  readonly air: MoistAir;
  /** Every rack with its power and the destination of its heat. */
  readonly racks: readonly RackState[];
  /** Load that the site sheds; undefined in an equipment state without shedding. */
  readonly shed?: readonly ShedLoad[];
  /** Space and mass of the container; undefined if the design has none. */
  readonly enclosure?: EnclosureState;
  /** Sound power outdoors; undefined if the site has no limit of sound. */
  readonly sound?: OutdoorSound;
  /** Filters of the air conditioners when they are changed; undefined if the design has none. */
  readonly airFilters?: AirFilterState;
  /** Tanks of immersed racks; empty without such racks. */
  readonly tanks: readonly TankState[];
  /** Optical modules of all racks; empty where no rack states any. */
  readonly optics: readonly OpticState[];
  /** Parts of the heat in the room. */
  readonly roomHeat: readonly HeatPart[];
  /** Coolant chain; undefined without cooling, and where no coolant loop goes outdoors. */
  readonly coolant?: CoolantChain;
  /** Ride-through; undefined if the site does not promise it and the design states no volume, and where the coolant chain is not solved. */
  readonly rideThrough?: RideThrough;
  /** Cooling that stays on batteries without the grid; undefined if the site names no loads that batteries carry. */
  readonly cooledOnBatteries?: CooledOnBatteries;
  /** Greatest temperature of coolant and room while units restart one after another; undefined if no promise needs it. */
  readonly restart?: RestartTransient;
  /** Liquid-to-air CDUs; undefined without any. */
  readonly liquidToAir?: LiquidToAir;
  /** Rear doors of racks that run; undefined without any. */
  readonly rearDoors?: readonly RearDoorState[];
  /** Undefined without cooling. */
  readonly room?: RoomState;
  /** Dew point of the air in the room; undefined without cooling, and below −80 °C. */
  readonly roomDewPointC?: number; // [°C]
  /** Undefined without cooling. */
  readonly units?: readonly UnitsAtWork[];
  /** Flow of loops with a pump curve, where the coolant chain is not solved. */
  readonly flowsWithoutChain?: Partial<Readonly<Record<"facilityLoop" | "secondaryLoop", number>>>; // [m³/s]
  /** Coldest coolant of each loop; empty where the coolant is not solved. */
  readonly freezing: readonly LoopFreezing[];
  /** Loops whose expansion vessel the design states. */
  readonly expansion: readonly ExpansionState[];
  readonly electrical: ElectricalState;
  /** Energy balance; undefined when the outcome is unknown. */
  readonly balance?: Balance;
  /** Designed PUE: node power ÷ IT power served. */
  readonly pue?: number; // [-]
}

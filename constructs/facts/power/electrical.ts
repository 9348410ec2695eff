import type { UpsLoss } from "../../engineering/electrical/ups-loss";
import type { Curve } from "../../engineering/numeric/curve";
import type { Source } from "../../provenance/source";
import type { BuiltFor } from "./built-for";
import type { PlaceName } from "./place";

/**
 * Conductors of a load. `1N`: L1 to neutral; `12`: L1 to L2; `123`: three line-to-line loads of a third each; `123N`: three line-to-neutral loads of a third
 * each; `DC`: a direct-current bus.
 */
export type Connection = "1N" | "2N" | "3N" | "12" | "23" | "31" | "123" | "123N" | "DC";

interface Node {
  /** Unique in the network; it ends in the name from the design. */
  readonly id: string;
  readonly place: PlaceName;
}

interface Child extends Node {
  readonly parent: string;
}

/** A supply that sets its own voltage: the grid at one intake, or gensets at an output of their own. */
export interface SourceNode extends Node {
  readonly kind: "source";
  /** Name of its feed, or of the gensets. A lost feed loses its source. */
  readonly feed: string;
  /** Whether it supplies only while gensets run. */
  readonly isGensets?: true;
  readonly lineToNeutralV: number; // [V]
  readonly phases: 1 | 3;
  readonly frequencyHz: number; // [Hz]
  /** Prospective fault current at its terminals. */
  readonly shortCircuitA?: number; // [A]
}

/** A part whose props may have several paths in the design. */
interface WithProp {
  /** Path of its props, such as `power.boards[].circuits[].breaker`. @default unknown: the path of a circuit of a board is used */
  readonly prop?: string;
}

/** A circuit breaker, judged at its worst pole. */
export interface BreakerNode extends Child, WithProp {
  readonly kind: "breaker";
  /** Whether it is the breaker of a bank of outlets, inside the PDU that feeds it. */
  readonly isBank?: true;
  readonly standard: "IEC" | "NEC";
  readonly ratedA: number; // [A]
  /** Whether it is listed (NEC) for continuous operation at 100 % of its rating. */
  readonly listedFor100Percent: boolean;
  /** k_T over the temperature around the breaker [°C]; without it k_T is 1 up to the reference temperature and unknown above. */
  readonly temperatureFactor?: Curve;
  readonly referenceTemperatureC: number; // [°C]
  /** Temperature rise around the breaker above its place. */
  readonly enclosureRiseK: number; // [K]
  readonly groupFactor: number; // [-]
  /** k_altitude over elevation [m]; its first value below the first point. Without it 1 up to 2,000 m, unknown above. */
  readonly altitudeFactor?: Curve;
  /** Rated residual current, if the breaker itself trips on it. */
  readonly residualA?: number; // [A]
  /** Rating of its neutral pole, if it has one. */
  readonly neutralRatedA?: number; // [A]
  /** Greatest fault current that it breaks. */
  readonly breakingCapacityA?: number; // [A]
  /** Fault current up to which the breaker upstream stays closed. */
  readonly selectiveUpToA?: number; // [A]
  readonly source: Source;
}

/** A four-wire cable (three-wire: neutral section null; direct current: out and back). */
export interface CableNode extends Child, WithProp {
  readonly kind: "cable";
  readonly lengthM: number; // [m]
  readonly sectionMm2: number; // [mm²]
  readonly neutralSectionMm2: number | null; // [mm²]
  readonly material: "Cu" | "Al";
  /** Continuous current of a phase conductor as laid, I_z, including all factors. */
  readonly ampacityA?: number; // [A]
  /** Continuous current of the neutral as laid; undefined if unknown. */
  readonly neutralAmpacityA?: number; // [A]
  readonly source?: Source;
}

/** A three-phase transformer with a delta or star primary and a star secondary. */
export interface TransformerNode extends Child, BuiltFor {
  readonly kind: "transformer";
  readonly ratedVA: number; // [VA]
  readonly primaryLineToLineV: number; // [V]
  readonly secondaryLineToLineV: number; // [V]
  readonly vectorGroup: "Dyn11" | "Dyn1";
  readonly noLoadLossW: number; // [W]
  readonly loadLossW: number; // [W] at rated current
  /** u_k as a share of rated voltage. Without it, the transformer has no voltage drop. */
  readonly shortCircuitVoltage?: number; // [-]
  readonly source?: Source;
}

/** A distribution board: busbars with an optional rating, and a loss in proportion to the power through them. */
export interface PanelNode extends Child {
  readonly kind: "panel";
  readonly ratedA?: number; // [A]
  readonly lossShareOfOutput: number; // [-]
}

/** A rack or floor power distribution unit. */
export interface PduNode extends Child, BuiltFor {
  readonly kind: "pdu";
  /** Conductors that its circuit has. @default "123N" */
  readonly connection?: Connection;
  readonly ratedA: number; // [A]
  readonly source: Source;
}

/** The data that a static transfer switch has and a mechanical one does not. */
export interface StaticTransferFacts {
  /** Lowest voltage to neutral at which it stays on an input. */
  readonly minimumLineToNeutralV: number; // [V]
  readonly transferS: number; // [s]
  readonly lossShareOfOutput: number; // [-]
}

/** A switch that uses the first of its parents that is live. */
export interface TransferSwitchNode extends Node, BuiltFor {
  readonly kind: "transfer-switch";
  /** Preferred parent first. */
  readonly parents: readonly string[];
  readonly ratedA?: number; // [A]
  /** Data of a static switch, which also leaves a live parent if its voltage is too low. */
  readonly static?: StaticTransferFacts;
  readonly source?: Source;
}

interface ComesBack {
  /** Time in which its power grows. */
  readonly walkInS?: number; // [s]
  /** Time from mains at its input until it draws power. */
  readonly startDelayS?: number; // [s]
}

/** Line-to-line voltages at the input of a UPS. On a single phase they are divided by √3. */
export interface UpsInput {
  /** Range in which its rectifier runs. */
  readonly rangeV: readonly [min: number, max: number]; // [V]
  /** Voltage from which the rectifier returns from the battery. */
  readonly restartV?: number; // [V]
  /** Share of rated power over voltage [V]; unknown outside its points. */
  readonly capacity?: Curve;
}

/** A double-conversion UPS. It sets its output voltage and draws a third of its input on each phase. */
export interface UpsNode extends Child, ComesBack, Omit<BuiltFor, "voltageRangeV" | "nominalV"> {
  readonly kind: "ups";
  readonly ratedW: number; // [W]
  readonly ratedVA: number; // [VA]
  readonly outputLineToNeutralV: number; // [V]
  readonly loss: UpsLoss;
  /** Power factor over active output ÷ ratedW. */
  readonly inputPowerFactor: Curve;
  /** Fault current of its inverter. On battery there is no other source. */
  readonly shortCircuitA?: number; // [A]
  /** Published range of ambient temperature; outside it the capacity is unknown. */
  readonly temperatureRangeC: readonly [min: number, max: number]; // [°C]
  readonly input?: UpsInput;
  /** Frequency of its output, whatever the input has. */
  readonly outputFrequencyHz?: number; // [Hz]
  readonly source: Source;
}

/** A converter between a battery and alternating current. It passes its supply on and charges, or its battery supplies the loads. */
export interface BatteryInverterNode extends Child, BuiltFor {
  readonly kind: "battery-inverter";
  /** Greatest output and input. */
  readonly ratedW: number; // [W]
  readonly ratedVA: number; // [VA]
  /** Output voltage on battery. */
  readonly outputLineToNeutralV: number; // [V]
  /** Output frequency on battery. */
  readonly outputFrequencyHz?: number; // [Hz]
  /** Efficiency from alternating current to the battery's terminals, and back. */
  readonly chargingEfficiency: number; // [-]
  readonly dischargingEfficiency: number; // [-]
  /** Greatest current that it passes on. */
  readonly transferA?: number; // [A]
  /** Fault current on battery. */
  readonly shortCircuitA?: number; // [A]
  /** Published range of ambient temperature; outside it the output is unknown. */
  readonly temperatureRangeC: readonly [min: number, max: number]; // [°C]
  readonly source: Source;
}

/** Rectifier units in parallel on a direct-current bus whose voltage they set. */
export interface RectifierPlantNode extends Child, ComesBack, Omit<BuiltFor, "voltageRangeV" | "nominalV"> {
  readonly kind: "rectifier-plant";
  readonly units: number;
  /** Distribution of the units over the conductors: `123N` and `123` spread them evenly. */
  readonly connection: Exclude<Connection, "DC">;
  readonly unitRatedW: number; // [W]
  readonly busV: number; // [V]
  /** Fault current of rectifiers and battery at the bus. */
  readonly shortCircuitA?: number; // [A]
  /** Efficiency over output ÷ rated output. Below the first point the loss in watts is constant; beyond the last point the last value holds. */
  readonly efficiency: Curve;
  /** Power factor of a unit over output ÷ rated output. */
  readonly powerFactor: Curve;
  /**
   * Share of rated power over the voltage at the unit's terminals [V]. It is unknown from the start of the running range to the first point. The last value
   * holds up to the end of the range.
   */
  readonly voltageDerating: Curve;
  /** Range in which the unit runs; outside it has no output. */
  readonly runningRangeV: readonly [min: number, max: number]; // [V]
  /** Voltage from which a stopped unit starts again. */
  readonly restartV: number; // [V]
  /** Share of rated power over the temperature of its place [°C]. Without it, the share is 1 up to `fullPowerUpToC` and unknown above. */
  readonly temperatureDerating?: Curve;
  readonly fullPowerUpToC: number; // [°C]
  readonly source: Source;
}

/** One of several cords of a device without power supplies of its own. */
export interface CordFacts {
  readonly device: string;
  /** Share of the device's power that it carries while every feed is live. */
  readonly share: number; // [-]
}

/** A load of given active power. All of it becomes heat at its place, unless `heatTo` states otherwise. */
export interface LoadNode extends Child, BuiltFor {
  readonly kind: "load";
  readonly connection: Connection;
  /** Undefined for a device with one cord: the node is then that cord. */
  readonly cord?: CordFacts;
  readonly powerW: number; // [W]; the solver replaces it for fans, pumps, air conditioners and heaters
  readonly powerFactor: number; // [-]
  readonly leading: boolean;
  /** Whether it is on for three hours or more (NEC). */
  readonly continuous: boolean;
  /** Whether it counts as IT energy in PUE. */
  readonly it: boolean;
  readonly sheddable: boolean;
  readonly source?: Source;
}

/** One power supply, or one bank of equal supplies, of an IT load. */
export interface PowerSupply {
  readonly id: string;
  readonly parent: string;
  readonly connection: Connection;
  /** Share of the load's direct-current power that it carries while every feed is live. */
  readonly share: number; // [-]
  readonly ratedW: number; // [W] of the whole bank
  /** Efficiency over output ÷ rated. Below the first point the loss in watts is constant; beyond the last point the last value holds. */
  readonly efficiency: Curve;
  /** Power factor over output ÷ rated. */
  readonly powerFactor: Curve;
}

/** IT equipment behind one or more power supplies on one or more feeds. */
export interface ItNode extends Node, BuiltFor {
  readonly kind: "it";
  /** Power behind the supplies. */
  readonly directCurrentW: number; // [W]
  readonly supplies: readonly PowerSupply[];
  readonly continuous: boolean;
  readonly sheddable: boolean;
  readonly source: Source;
}

/** One part of the electrical tree. */
export type ElectricalNode =
  | SourceNode
  | BreakerNode
  | CableNode
  | TransformerNode
  | PanelNode
  | PduNode
  | TransferSwitchNode
  | UpsNode
  | BatteryInverterNode
  | RectifierPlantNode
  | LoadNode
  | ItNode;

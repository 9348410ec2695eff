import type { UpsLoss } from "../../engineering/electrical/ups-loss";
import type { Curve } from "../../engineering/numeric/curve";
import type { Source } from "../../provenance/source";
import type { BuiltFor } from "./built-for";
import type { PlaceName } from "./place";

/**
 * Conductors a load hangs on. `1N`: L1 to neutral; `12`: L1 to L2; `123`: three line-to-line loads of a third each;
 * `123N`: three line-to-neutral loads of a third each; `DC`: a direct-current bus.
 */
export type Connection = "1N" | "2N" | "3N" | "12" | "23" | "31" | "123" | "123N" | "DC";

interface Node {
  /** Unique in the network; ends in the name the integrator gave. */
  readonly id: string;
  readonly place: PlaceName;
}

interface Child extends Node {
  /** The node it draws from. */
  readonly parent: string;
}

/** A supply that sets its own voltage: the grid at one intake, or gensets at an output of their own. */
export interface SourceNode extends Node {
  readonly kind: "source";
  /** Name of the feed it stands for, or of the gensets; a lost feed loses its source. */
  readonly feed: string;
  /** It gives only while gensets run. */
  readonly isGensets?: true;
  readonly lineToNeutralV: number; // [V]
  readonly phases: 1 | 3;
  readonly frequencyHz: number; // [Hz]
  /** Prospective fault current at its terminals. */
  readonly shortCircuitA?: number; // [A]
}

/** A part whose props may stand in several places of the design. */
interface WithProp {
  /** Where its props stand, as `power.boards[].circuits[].breaker`. @default not known: a circuit of a board is meant */
  readonly prop?: string;
}

/** A circuit breaker, judged at its worst pole. */
export interface BreakerNode extends Child, WithProp {
  readonly kind: "breaker";
  /** It is that of a bank of outlets, inside the PDU that it draws from. */
  readonly isBank?: true;
  readonly standard: "IEC" | "NEC";
  readonly ratedA: number; // [A]
  /** NEC: listed for continuous operation at 100 % of its rating. */
  readonly listedFor100Percent: boolean;
  /** k_T over the temperature around the breaker [°C]; without it k_T is 1 up to the reference temperature and unknown above. */
  readonly temperatureFactor?: Curve;
  readonly referenceTemperatureC: number; // [°C]
  /** Warmer air around the breaker than at its place. */
  readonly enclosureRiseK: number; // [K]
  readonly groupFactor: number; // [-]
  /** k_altitude over elevation [m]; its first value below the first point. Without it 1 up to 2,000 m, unknown above. */
  readonly altitudeFactor?: Curve;
  /** Rated residual current, where it trips on one itself. */
  readonly residualA?: number; // [A]
  /** Rating of its neutral pole, where it has one. */
  readonly neutralRatedA?: number; // [A]
  /** Largest fault current that it breaks. */
  readonly breakingCapacityA?: number; // [A]
  /** Fault current up to which the breaker before it stays closed. */
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
  /** Continuous current of a phase conductor as laid, I_z, factors taken. */
  readonly ampacityA?: number; // [A]
  /** The same of the neutral; undefined where nobody knows it. */
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
  /** u_k as a share of rated voltage; without it the transformer drops no voltage. */
  readonly shortCircuitVoltage?: number; // [-]
  readonly source?: Source;
}

/** A distribution board: busbars with an optional rating and a loss in proportion to what passes. */
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

/** What a static transfer switch has beside a mechanical one. */
export interface StaticTransferFacts {
  /** Lowest voltage to neutral at which it stays on an input. */
  readonly minimumLineToNeutralV: number; // [V]
  readonly transferS: number; // [s]
  readonly lossShareOfOutput: number; // [-]
}

/** Takes the first of its parents that is live. */
export interface TransferSwitchNode extends Node, BuiltFor {
  readonly kind: "transfer-switch";
  /** The preferred first. */
  readonly parents: readonly string[];
  readonly ratedA?: number; // [A]
  /** Of a static one, which leaves a living parent too when its voltage is too low. */
  readonly static?: StaticTransferFacts;
  readonly source?: Source;
}

/** How a converter comes back to the mains. */
interface ComesBack {
  /** Over which its power grows. */
  readonly walkInS?: number; // [s]
  /** From mains at its input until it takes power from there. */
  readonly startDelayS?: number; // [s]
}

/** Voltages between lines at the input of a UPS. On a single phase they are those of its lines divided by √3. */
export interface UpsInput {
  /** Between them its rectifier runs. */
  readonly rangeV: readonly [min: number, max: number]; // [V]
  /** At or above it the rectifier comes back from the battery. */
  readonly restartV?: number; // [V]
  /** Share of rated power over voltage [V]; unknown outside its points. */
  readonly capacity?: Curve;
}

/** Double-conversion UPS: sets its output voltage, draws a third of its input on each phase. */
export interface UpsNode extends Child, ComesBack, Omit<BuiltFor, "voltageRangeV" | "nominalV"> {
  readonly kind: "ups";
  readonly ratedW: number; // [W]
  readonly ratedVA: number; // [VA]
  readonly outputLineToNeutralV: number; // [V]
  readonly loss: UpsLoss;
  /** Over active output ÷ ratedW. */
  readonly inputPowerFactor: Curve;
  /** Fault current of its inverter, on its battery all that is there. */
  readonly shortCircuitA?: number; // [A]
  /** Published range of ambient temperature; outside it the capacity is unknown. */
  readonly temperatureRangeC: readonly [min: number, max: number]; // [°C]
  readonly input?: UpsInput;
  /** Of what it gives, whatever comes in. */
  readonly outputFrequencyHz?: number; // [Hz]
  readonly source: Source;
}

/** A converter between a battery and alternating current: it passes its supply on and charges, or its battery carries what hangs on it. */
export interface BatteryInverterNode extends Child, BuiltFor {
  readonly kind: "battery-inverter";
  /** What it gives and takes at most. */
  readonly ratedW: number; // [W]
  readonly ratedVA: number; // [VA]
  /** On its battery. */
  readonly outputLineToNeutralV: number; // [V]
  /** The same. */
  readonly outputFrequencyHz?: number; // [Hz]
  /** From alternating current to the battery's terminals, and back. */
  readonly chargingEfficiency: number; // [-]
  readonly dischargingEfficiency: number; // [-]
  /** Most that it passes on. */
  readonly transferA?: number; // [A]
  /** Fault current on its battery. */
  readonly shortCircuitA?: number; // [A]
  /** Published range of ambient temperature; outside it what it gives is unknown. */
  readonly temperatureRangeC: readonly [min: number, max: number]; // [°C]
  readonly source: Source;
}

/** Rectifier units in parallel on a direct-current bus whose voltage they set. */
export interface RectifierPlantNode extends Child, ComesBack, Omit<BuiltFor, "voltageRangeV" | "nominalV"> {
  readonly kind: "rectifier-plant";
  readonly units: number;
  /** How the units spread over the conductors: `123N` and `123` spread them evenly. */
  readonly connection: Exclude<Connection, "DC">;
  readonly unitRatedW: number; // [W]
  readonly busV: number; // [V]
  /** Fault current of rectifiers and battery at the bus. */
  readonly shortCircuitA?: number; // [A]
  /** Efficiency over output ÷ rated output; below the first point the loss in watts stays, beyond the last the last value holds. */
  readonly efficiency: Curve;
  /** Of a unit, over output ÷ rated output. */
  readonly powerFactor: Curve;
  /** Share of rated power over the voltage at the unit's terminals [V]; unknown between the running range and its first point, its last value holds up to the range's end. */
  readonly voltageDerating: Curve;
  /** The unit runs between these voltages and gives nothing outside. */
  readonly runningRangeV: readonly [min: number, max: number]; // [V]
  /** A stopped unit starts again at or above this voltage. */
  readonly restartV: number; // [V]
  /** Share of rated power over the temperature of its place [°C]; without it 1 up to `fullPowerUpToC`, unknown above. */
  readonly temperatureDerating?: Curve;
  readonly fullPowerUpToC: number; // [°C]
  readonly source: Source;
}

/** One of the cords of a device that has several and no supplies of its own. */
export interface CordFacts {
  readonly device: string;
  /** Share of the device's power that it carries while every feed lives. */
  readonly share: number; // [-]
}

/** A load of given active power. Its power is heat at its place, unless `heatTo` says otherwise. */
export interface LoadNode extends Child, BuiltFor {
  readonly kind: "load";
  readonly connection: Connection;
  /** Undefined for a device with one cord, which the node then is. */
  readonly cord?: CordFacts;
  readonly powerW: number; // [W]; what the solver sets for fans, pumps, air conditioners and heaters replaces it
  readonly powerFactor: number; // [-]
  readonly leading: boolean;
  /** NEC: on for three hours or more. */
  readonly continuous: boolean;
  /** Counts as IT energy in PUE. */
  readonly it: boolean;
  readonly sheddable: boolean;
  readonly source?: Source;
}

/** One power supply (or one bank of equal ones) of an IT load. */
export interface PowerSupply {
  readonly id: string;
  readonly parent: string;
  readonly connection: Connection;
  /** Share of the load's direct-current power it carries while every feed lives. */
  readonly share: number; // [-]
  readonly ratedW: number; // [W] of the whole bank
  /** Efficiency over output ÷ rated; below the first point the loss in watts stays, beyond the last the last value holds. */
  readonly efficiency: Curve;
  /** Over output ÷ rated. */
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

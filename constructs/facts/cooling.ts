import type { LiquidClass } from "../catalog/liquid-classes";
import type { Curve } from "../engineering/curve";
import type { PressureDrop } from "../engineering/hydraulic/working-flow";
import type { CapacityOverAmbient } from "../engineering/thermal/capacity-over-ambient";
import type { CduRating } from "../engineering/thermal/cdu-rating";
import type { Coolant } from "../engineering/thermal/coolant";
import type { DryCoolerRating } from "../engineering/thermal/dry-cooler-rating";
import type { OutdoorCorrosivity } from "../props/corrosion-class";
import type { Source } from "../props/source";
import type { EnclosureFacts } from "./enclosure";
import type { RearDoorFacts } from "./rear-door";

/** One pumped loop. All pump electricity enters the coolant on the return side. */
export interface LoopFacts {
  readonly coolant: Coolant;
  /** With hydraulics: what the loop needs. */
  readonly flowM3PerS: number; // [m³/s]
  /** Id of the pump as an electrical load; with several, what their ids begin with. */
  readonly pump: string;
  /** Of all running pumps. */
  readonly pumpW: number; // [W]
  /** Undefined: one pump. */
  readonly pumps?: PumpsFacts;
  /** Undefined: the flow is given. */
  readonly hydraulics?: HydraulicsFacts;
  /** Coolant in the loop. */
  readonly volumeM3?: number; // [m³]
  readonly expansion?: { readonly fillC: number; readonly acceptanceM3: number; readonly source: Source }; // [°C], [m³]
  /** Have the pumps a battery that the electrical tree does not show? */
  readonly pumpOnUps?: boolean;
  readonly pumpRestartS?: number; // [s]
}

/** What sets the flow of a loop. */
export interface HydraulicsFacts {
  /** Pressure [Pa] of one pump over its flow [m³/s]. */
  readonly pressureOfFlow: Curve;
  /** Electric power [W] of one pump over its flow [m³/s]. Undefined: as the loop states it. */
  readonly powerOfFlow?: Curve;
  readonly parts: readonly PressureDrop[];
}

/** Equal pumps of one loop. */
export interface PumpsFacts {
  /** Their ids as electrical loads. */
  readonly units: readonly string[];
  /** How many run; the others stand by. */
  readonly duty: number;
}

/** Evaporative pads before the coil. */
export interface PadsFacts {
  readonly saturationEfficiency: number; // [-]
  /** Frost lock-out: dry below this dry bulb. */
  readonly startTemperatureC: number; // [°C]
  readonly cyclesOfConcentration: number; // [-]
  /** Make-up water in store. */
  readonly tankM3?: number; // [m³]
}

/** Equal dry coolers in parallel. */
export interface DryCoolerFacts {
  /** Ids of the units, also as electrical loads (their fans). */
  readonly units: readonly string[];
  readonly rating: DryCoolerRating;
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

/** Equal CDUs in parallel. */
export interface CduFacts {
  readonly units: readonly string[];
  readonly rating: CduRating;
  readonly waterClass?: LiquidClass;
  readonly setpointC: number; // [°C] secondary supply
  readonly source: Source;
}

/** What makers publish of machines that cool against outdoor air. */
interface CapacityFacts extends CapacityOverAmbient {
  /** Ids of the units, also as electrical loads. */
  readonly units: readonly string[];
  /** Factor on capacity over elevation [m]; its first value below the first point, unknown beyond the last. */
  readonly altitudeFactor: readonly (readonly [elevationM: number, factor: number])[];
  readonly restartS?: number; // [s] from power to full capacity
  readonly startingW?: number; // [W] of one unit, while its compressor starts
  /** From one unit to the next. Undefined: all at once. */
  readonly restartIntervalS?: number; // [s]
  /** Highest corrosivity of outdoor air that it is protected for. */
  readonly corrosionClass?: OutdoorCorrosivity;
  readonly soundPowerDb?: number; // [dB(A)] of one unit
  readonly source: Source;
}

/** Equal air conditioners in parallel. */
export interface AirConditionerFacts extends CapacityFacts {
  /** Filters of each unit, one behind the other. */
  readonly filters?: readonly { readonly name: string; readonly finalDropPa: number }[]; // [Pa]
  /** What the fan of each has for filters. */
  readonly availableStaticPressurePa?: number; // [Pa]
}

/** Equal chillers in parallel, behind the dry coolers in the facility loop. */
export type TrimChillerFacts = CapacityFacts;

/** One surface of the envelope. */
export interface SurfaceFacts {
  readonly name: string;
  readonly transmittanceWPerM2K: number; // [W/(m²·K)]
  readonly areaM2: number; // [m²]
  readonly absorptance: number; // [-]
  /** A floor stands at dry bulb: no sun reaches it. */
  readonly floor: boolean;
  /** A roof faces the sky. */
  readonly roof?: boolean;
}

/** The room or container around the equipment. */
export interface RoomFacts {
  readonly coolingSetpointC: number; // [°C]
  readonly heatingSetpointC: number; // [°C]
  readonly supplyAirC: number; // [°C]
  readonly recirculationK: number; // [K]
  /** Air that warms while air conditioners stand. Undefined: not judged. */
  readonly airVolumeM3?: number; // [m³]
  /** Of racks and equipment that this air warms in that time. */
  readonly heatCapacityJPerK?: number; // [J/K]
  /** Undefined: the room has the humidity ratio of the outdoor air. */
  readonly dewPointC?: number; // [°C]
  readonly heater?: { readonly id: string; readonly powerW: number };
  readonly surfaces: readonly SurfaceFacts[];
  /** The container that the room is in, where its space and mass are judged. */
  readonly enclosure?: EnclosureFacts;
}

/** Equal liquid-to-air CDUs in parallel: coils with fans in the room, rated and controlled as dry coolers are. */
export interface LiquidToAirFacts extends DryCoolerFacts {
  /** Where the air that enters them comes from while air conditioners cool the room. */
  readonly airFrom: "supply" | "return";
}

/** What takes the heat of the racks to outdoor air by coolant. */
interface CoolantFacts {
  readonly facilityLoop: LoopFacts;
  readonly secondaryLoop: LoopFacts;
  readonly dryCoolers: DryCoolerFacts;
  readonly trimChiller?: TrimChillerFacts;
  readonly cdus: CduFacts;
}

/** What the cooling module tells the solver. Without coolant its parts are all left out. */
export interface CoolingFacts extends Partial<CoolantFacts> {
  /** In the secondary loop, in the place of facility loop, dry coolers and CDUs. */
  readonly liquidToAir?: LiquidToAirFacts;
  /** On racks, in the secondary loop. Undefined: none. */
  readonly rearDoors?: readonly RearDoorFacts[];
  readonly airConditioners: AirConditionerFacts;
  readonly room: RoomFacts;
}

/** Cooling of a node with racks on coolant. */
export type LiquidCoolingFacts = CoolingFacts & CoolantFacts;

/** Cooling of a node whose coolant gives its heat to the air of the room. */
export type LiquidToAirCoolingFacts = CoolingFacts & Pick<CoolantFacts, "secondaryLoop"> & { readonly liquidToAir: LiquidToAirFacts };

/** Does the coolant give its heat to the air of the room? */
export function isLiquidToAirCooling(cooling: CoolingFacts | undefined): cooling is LiquidToAirCoolingFacts {
  return cooling?.liquidToAir !== undefined && cooling.secondaryLoop !== undefined;
}

/** Does coolant carry heat outdoors? Otherwise air alone cools the racks. */
export function isLiquidCooling(cooling: CoolingFacts | undefined): cooling is LiquidCoolingFacts {
  return (
    cooling?.facilityLoop !== undefined &&
    cooling.secondaryLoop !== undefined &&
    cooling.dryCoolers !== undefined &&
    cooling.cdus !== undefined
  );
}

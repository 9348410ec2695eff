import type { ClearSkyPeak } from "../../../engineering/energy/solar/clear-sky";

/** One surface of the envelope. */
export interface SurfaceState {
  /** Its name, as errors, reports and other places say it. */
  readonly name: string;
  /** Heat that passes the surface for each kelvin. */
  readonly conductanceWPerK: number; // [W/K]
  /** Undefined of a floor. */
  readonly irradianceWPerM2?: number; // [W/m²]
  /** When in the year a clear sky gives it that; undefined where the climate point states a number. */
  readonly clearSky?: ClearSkyPeak;
  /** Outdoor temperature that would warm the surface as much without sun and sky. */
  readonly solAirC: number; // [°C]
  /** Into the room. */
  readonly gainW: number; // [W]
}

/** Air that the servers draw. */
export interface InletAir {
  /** Undefined while the room is warmer or colder than it is held: `reason` says so. */
  readonly temperatureC?: number; // [°C]
  /** They add up to the temperature. */
  readonly parts: readonly {
    /** Its name, as errors, reports and other places say it. */
    readonly name: string;
    /** Its share of the sum, in the unit of the sum. */
    readonly value: number;
  }[];
  /** Why, where nothing is known or something is accepted. */
  readonly reason?: string;
}

/** The heat of the room: what the loop of heat and electricity turns around. */
export interface RoomHeat {
  /** Air of the room. */
  readonly roomC: number; // [°C]
  /** Heat that must leave the room. */
  readonly heatToRemoveW: number; // [W]
  /** Heat that is missing to hold the heating setpoint. */
  readonly heatMissingW: number; // [W]
  /** What the heater gives. */
  readonly heaterW: number; // [W]
  /** Most that the working air conditioners take. */
  readonly acCapacityW: number; // [W] all working units
  /** Heat that the air conditioners take. */
  readonly acHeatW: number; // [W]
  /** What the air conditioners draw. */
  readonly acPowerW: number; // [W]
}

/** The room in steady state. Shortfall and deficit are heat, never an invented temperature. */
export interface SolvedRoom extends RoomHeat {
  readonly outcome: "solved";
  /** Heat that comes in through walls and roof; negative where it goes out. */
  readonly envelopeGainW: number; // [W]
  /** Heat of all that draws power in the room. */
  readonly internalHeatW: number; // [W]
  /** What the heater can give: nothing without one, or without a feed for it. */
  readonly heaterCapacityW: number; // [W]
  /** Heat missing that the heater does not give. */
  readonly heatDeficitW: number; // [W]
  /** Air conditioners that run. */
  readonly workingAirConditioners: number;
  /** Share of the air conditioners' capacity that the height above sea level leaves. */
  readonly acAltitudeFactor: number; // [-]
  /** Undefined while the units are off. */
  readonly acEer?: number; // [-]
  /** Why the units give nothing there. */
  readonly acOffReason?: string;
  /** Heat to remove that no air conditioner removes. */
  readonly shortfallW: number; // [W]
  /** Air that the servers draw. */
  readonly serverInletC: number; // [°C]
  /** What the servers draw: supply with recirculation, or room air while no air conditioner gives cold air. */
  readonly inletAir: InletAir;
  /** State of each surface of the envelope. */
  readonly surfaces?: readonly SurfaceState[];
}

/** Why a room is not known. */
export interface WhyUnknown {
  /** Whole, with what to do: said where the room itself is judged. */
  readonly reason: string;
  /** In a few words: said of all that follows from the room. @default the reason */
  readonly brief?: string;
}

/** A room that is not known. */
export interface UnknownRoom extends WhyUnknown {
  readonly outcome: "unknown";
}

/** The room, or why it is not known. */
export type RoomState = SolvedRoom | UnknownRoom;

/** Why something is not known that follows from a room which is not. */
export function reasonBeyondRoom({ reason, brief }: WhyUnknown): string {
  return brief ?? reason;
}

/** The room where it is known. */
export function solvedRoom(room: RoomState | undefined): SolvedRoom | undefined {
  return room?.outcome === "solved" ? room : undefined;
}

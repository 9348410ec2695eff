import type { ClearSkyPeak } from "../../../engineering/energy/solar/clear-sky";

/** One surface of the envelope. */
export interface SurfaceState {
  /** Name in errors and reports. */
  readonly name: string;
  /** Heat that passes the surface for each kelvin. */
  readonly conductanceWPerK: number; // [W/K]
  /** Undefined for a floor. */
  readonly irradianceWPerM2?: number; // [W/m²]
  /** Time of the year at which a clear sky causes this irradiance; undefined if the climate point states a number. */
  readonly clearSky?: ClearSkyPeak;
  /** Outdoor temperature that would warm the surface equally without sun and sky. */
  readonly solAirC: number; // [°C]
  /** Heat into the room. */
  readonly gainW: number; // [W]
}

/** Air that the servers draw. */
export interface InletAir {
  /** Undefined while the room is warmer or colder than its setpoint, with a `reason`. */
  readonly temperatureC?: number; // [°C]
  /** Parts that add up to the temperature. */
  readonly parts: readonly {
    /** Name in errors and reports. */
    readonly name: string;
    /** Its share of the sum, in the unit of the sum. */
    readonly value: number;
  }[];
  /** Reason why a value is unknown or accepted. */
  readonly reason?: string;
}

/** The heat of the room, for which the loop of heat and electricity is solved. */
export interface RoomHeat {
  /** Air of the room. */
  readonly roomC: number; // [°C]
  /** Heat that must leave the room. */
  readonly heatToRemoveW: number; // [W]
  /** Heat that is missing to hold the heating setpoint. */
  readonly heatMissingW: number; // [W]
  /** Heat of the heater. */
  readonly heaterW: number; // [W]
  /** Greatest heat that the working air conditioners remove. */
  readonly acCapacityW: number; // [W] all working units
  /** Heat that the air conditioners remove. */
  readonly acHeatW: number; // [W]
  /** Power of the air conditioners. */
  readonly acPowerW: number; // [W]
}

/** The room in steady state. Shortfall and deficit are heat, never an invented temperature. */
export interface SolvedRoom extends RoomHeat {
  readonly outcome: "solved";
  /** Heat gain through walls and roof; negative for a loss. */
  readonly envelopeGainW: number; // [W]
  /** Heat of all powered devices in the room. */
  readonly internalHeatW: number; // [W]
  /** Greatest output of the heater; 0 without a heater, or without a feed for it. */
  readonly heaterCapacityW: number; // [W]
  /** Missing heat that the heater does not supply. */
  readonly heatDeficitW: number; // [W]
  /** Air conditioners that run. */
  readonly workingAirConditioners: number;
  /** Share of the air conditioners' capacity that remains at the elevation of the site. */
  readonly acAltitudeFactor: number; // [-]
  /** Undefined while the units are off. */
  readonly acEer?: number; // [-]
  /** Reason why the units are off there. */
  readonly acOffReason?: string;
  /** Heat to remove that no air conditioner removes. */
  readonly shortfallW: number; // [W]
  /** Air that the servers draw. */
  readonly serverInletC: number; // [°C]
  /** Air that the servers draw: supply with recirculation, or room air while no air conditioner cools. */
  readonly inletAir: InletAir;
  /** State of each surface of the envelope. */
  readonly surfaces?: readonly SurfaceState[];
}

export interface WhyUnknown {
  /** Whole reason with the remedy, for findings about the room. */
  readonly reason: string;
  /** Short reason, for findings that follow from the room. @default the whole reason */
  readonly brief?: string;
}

/** A room that is unknown. */
export interface UnknownRoom extends WhyUnknown {
  readonly outcome: "unknown";
}

/** The room, or the reason why it is unknown. */
export type RoomState = SolvedRoom | UnknownRoom;

/** Returns the reason for a value that is unknown because the room is unknown. */
export function reasonBeyondRoom({ reason, brief }: WhyUnknown): string {
  return brief ?? reason;
}

export function solvedRoom(room: RoomState | undefined): SolvedRoom | undefined {
  return room?.outcome === "solved" ? room : undefined;
}

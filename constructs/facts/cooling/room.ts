import type { ClearSkyPeak } from "../../engineering/energy/solar/clear-sky";
import type { EnclosureFacts } from "./enclosure";

/** One surface of the envelope. */
export interface SurfaceFacts {
  readonly name: string;
  readonly transmittanceWPerM2K: number; // [W/(m²·K)]
  readonly areaM2: number; // [m²]
  readonly absorptance: number; // [-]
  /** A floor stands at dry bulb: no sun reaches it. */
  readonly floor: boolean;
  /** Of its outer face; undefined: the usual one. */
  readonly filmWPerM2K?: number; // [W/(m²·K)]
  /** From lying flat; undefined: not known. */
  readonly tiltDegrees?: number; // [°]
  /** From north over east before the site turns it; undefined: not known. */
  readonly azimuthDegrees?: number; // [°]
  /** The most that a clear sky gives it at the site; undefined where no climate point asks for it, or it is not known how it stands. */
  readonly clearSky?: ClearSkyPeak;
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

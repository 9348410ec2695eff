import type { ClearSkyPeak } from "../../engineering/energy/solar/clear-sky";
import type { EnclosureFacts } from "./enclosure";

/** One surface of the envelope. */
export interface SurfaceFacts {
  readonly name: string;
  readonly transmittanceWPerM2K: number; // [W/(m²·K)]
  readonly areaM2: number; // [m²]
  readonly absorptance: number; // [-]
  /** Whether it is a floor. The outer face of a floor is at dry bulb: no sun reaches it. */
  readonly floor: boolean;
  /** Film coefficient of its outer face; undefined for the usual value. */
  readonly filmWPerM2K?: number; // [W/(m²·K)]
  /** Tilt from horizontal; undefined if unknown. */
  readonly tiltDegrees?: number; // [°]
  /** Azimuth from north over east, before the rotation of the site; undefined if unknown. */
  readonly azimuthDegrees?: number; // [°]
  /** Greatest clear-sky irradiance at the site. Undefined if no climate point needs it, or if its orientation is unknown. */
  readonly clearSky?: ClearSkyPeak;
  /** Whether it is a roof, which faces the sky. */
  readonly roof?: boolean;
}

/** The room or container around the equipment. */
export interface RoomFacts {
  readonly coolingSetpointC: number; // [°C]
  readonly heatingSetpointC: number; // [°C]
  readonly supplyAirC: number; // [°C]
  readonly recirculationK: number; // [K]
  /** Air that warms while air conditioners stand still; undefined if this is not judged. */
  readonly airVolumeM3?: number; // [m³]
  /** Heat capacity of racks and equipment that this air warms in that time. */
  readonly heatCapacityJPerK?: number; // [J/K]
  /** Undefined if the room has the humidity ratio of the outdoor air. */
  readonly dewPointC?: number; // [°C]
  readonly heater?: { readonly id: string; readonly powerW: number };
  readonly surfaces: readonly SurfaceFacts[];
  /** The container of the room, if its space and mass are judged. */
  readonly enclosure?: EnclosureFacts;
}

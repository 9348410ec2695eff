/** Rows of numbers of a case: ambient, capacity and EER, or elevation and factor. */
type Rows = readonly (readonly number[])[];

interface WorkedLoop {
  readonly fluid: { readonly kind: string; readonly volume_fraction?: number };
  readonly flow_L_min: number;
  readonly pump_W: number;
  /** Without the tank. */
  readonly volume_L: number;
  readonly pump_on_ups: boolean;
  readonly tank_L?: number;
  readonly tank_side?: string;
}

/** Equal units. */
interface WorkedUnits {
  readonly count: number;
  readonly duty?: number;
}

interface WorkedMachine extends WorkedUnits {
  readonly table: Rows;
  readonly min_ambient_C: number;
  readonly cut_out_ambient_C?: number;
  readonly altitude_factor?: Rows;
}

interface WorkedSurface {
  readonly name: string;
  readonly U_W_m2K: number;
  readonly area_m2: number;
  readonly absorptance: number;
  readonly tilt_deg?: number | undefined;
  readonly azimuth_deg?: number | undefined;
  readonly h_o_W_m2K?: number | undefined;
}

/** A climate point; floors, which no sun reaches, may be listed with 0. */
export interface WorkedClimatePoint {
  readonly dry_bulb_C: number;
  readonly wet_bulb_C?: number;
  readonly dew_point_C?: number;
  readonly utilisation?: number;
  readonly h_o_W_m2K?: Readonly<Record<string, number>>;
  readonly irradiance_W_m2?: Readonly<Record<string, number | string>>;
}

/** The inputs of a worked thermal case. */
export interface WorkedThermalInputs {
  readonly site: { readonly elevation_m: number; readonly latitude_deg?: number };
  readonly climate: Readonly<Record<"hottest" | "mostHumid" | "coldest", WorkedClimatePoint>>;
  readonly it: {
    readonly racks: readonly {
      readonly name: string;
      /** Powers behind the supplies. */
      readonly idle_W: number;
      readonly max_W: number;
      readonly utilisation: number;
      readonly capture: number;
      readonly max_supply_C: number;
      readonly required_flow_L_min_per_kW: number;
    }[];
  };
  readonly secondary_loop: WorkedLoop;
  readonly facility_loop: WorkedLoop;
  readonly cdu: WorkedUnits & {
    readonly setpoint_C: number;
    readonly rating: Readonly<Record<"heat_W" | "primary_flow_L_min" | "secondary_flow_L_min" | "approach_K" | "primary_in_C", number>>;
  };
  readonly dry_cooler: WorkedUnits & {
    readonly y_min: number;
    readonly setpoint_C: number;
    readonly rating: Readonly<
      Record<"heat_W" | "air_in_C" | "coolant_in_C" | "coolant_out_C" | "air_flow_m3_s" | "fan_power_W", number>
    > & { readonly fluid: WorkedLoop["fluid"] };
  };
  readonly trim: WorkedMachine | null;
  readonly room: Readonly<Record<"cooling_setpoint_C" | "heating_setpoint_C" | "ac_supply_C" | "recirculation_K" | "heater_W", number>> & {
    readonly air_conditioner: WorkedMachine;
    readonly envelope: readonly WorkedSurface[];
  };
  readonly electrical: Readonly<
    Record<
      "psu_efficiency" | "ups_rating_W" | "ups_no_load_W" | "ups_linear" | "ups_square" | "panel_loss_fraction" | "controls_W" | "lights_W",
      number
    >
  >;
  readonly ride_through: { readonly plates_J_K: number };
}

/** Units of measured series. */
export type SeriesUnit = "°C" | "A" | "V" | "Hz" | "W" | "Pa" | "m³/s" | "Ah" | "dB" | "dBm" | "s" | "B" | "-";

/** The picture of a node that shows a series. */
export type SeriesView = "heat" | "power" | "downlink" | "workloads";

/** The description of a measured series. */
interface SeriesFacts {
  readonly unit: SeriesUnit;
  readonly view: SeriesView;
  /** The measured quantity and its device. */
  readonly what: string;
  /** Lowest and highest value of a sensor that works. A value outside is a fault of the sensor or of its scale, not a state of the site. Our own bounds. */
  readonly range: readonly [least: number, most: number];
  /** Its labels besides `device`. @default none */
  readonly labels?: readonly string[];
}

const temperature = [-60, 200] as const; // [°C]
const ratio = [0, 1.05] as const; // [-], with the rounding of a full one
const power = [0, 1e7] as const; // [W]
const state = [0, 1] as const; // [-]
const current = [0, 10_000] as const; // [A]

/**
 * Every series that rules, diagnostics and pictures use. A name has the quantity and the base unit, as Prometheus names metrics. Each series has the label
 * `device`.
 *
 * @source Prometheus documentation, Metric and label naming: base units, and the unit as a suffix
 */
export const series = {
  edge_node_coolant_supply_temperature_celsius: { unit: "°C", view: "heat", what: "coolant into a rack", range: temperature },
  edge_node_coolant_return_temperature_celsius: { unit: "°C", view: "heat", what: "coolant out of a rack", range: temperature },
  edge_node_coolant_outlet_temperature_celsius: { unit: "°C", view: "heat", what: "coolant out of a dry cooler", range: temperature },
  edge_node_primary_supply_temperature_celsius: { unit: "°C", view: "heat", what: "facility water into a CDU", range: temperature },
  edge_node_secondary_supply_temperature_celsius: {
    unit: "°C",
    view: "heat",
    what: "coolant out of a CDU to its racks",
    range: temperature,
  },
  edge_node_air_inlet_temperature_celsius: { unit: "°C", view: "heat", what: "air into a rack or a dry cooler", range: temperature },
  edge_node_air_dew_point_celsius: { unit: "°C", view: "heat", what: "dew point of the air in the room", range: temperature },
  edge_node_flow_cubic_meters_per_second: {
    unit: "m³/s",
    view: "heat",
    what: "coolant through a rack, a pump or a strainer",
    range: [0, 1],
  },
  edge_node_pressure_drop_pascals: {
    unit: "Pa",
    view: "heat",
    what: "pressure drop of all filters of an air conditioner, or of a strainer",
    range: [0, 2e6],
  },
  edge_node_leak_detected: { unit: "-", view: "heat", what: "1 while a leak sensor is wet", range: state },
  edge_node_fan_speed_ratio: { unit: "-", view: "heat", what: "speed of the fans of a dry cooler over their full speed", range: ratio },
  edge_node_heat_watts: {
    unit: "W",
    view: "heat",
    what: "heat into the coolant of a rack, or out of that of a dry cooler or a CDU",
    range: power,
  },
  edge_node_power_watts: { unit: "W", view: "power", what: "electrical power of a rack, a pump or the fans of a dry cooler", range: power },
  edge_node_input_power_watts: { unit: "W", view: "power", what: "electrical power into a rectifier or a UPS", range: power },
  edge_node_output_power_watts: { unit: "W", view: "power", what: "electrical power out of a rectifier or a UPS", range: power },
  edge_node_circuit_current_amperes: {
    unit: "A",
    view: "power",
    what: "highest phase current of a circuit",
    range: current,
    labels: ["circuit"],
  },
  edge_node_bank_current_amperes: {
    unit: "A",
    view: "power",
    what: "current of a bank of a power distribution unit",
    range: current,
    labels: ["bank"],
  },
  edge_node_neutral_current_amperes: {
    unit: "A",
    view: "power",
    what: "current in the neutral of a circuit",
    range: current,
    labels: ["circuit"],
  },
  edge_node_grid_voltage_volts: {
    unit: "V",
    view: "power",
    what: "lowest voltage of a feed, line to neutral",
    range: [0, 50_000],
    labels: ["feed"],
  },
  edge_node_grid_highest_voltage_volts: {
    unit: "V",
    view: "power",
    what: "highest voltage of a feed, line to neutral",
    range: [0, 50_000],
    labels: ["feed"],
  },
  edge_node_grid_frequency_hertz: { unit: "Hz", view: "power", what: "frequency of a feed", range: [0, 100], labels: ["feed"] },
  edge_node_ups_load_ratio: {
    unit: "-",
    view: "power",
    what: "load of the most loaded line of a UPS or a battery inverter over its rating",
    range: [0, 2],
  },
  edge_node_battery_state_of_charge_ratio: { unit: "-", view: "power", what: "state of charge of a battery", range: ratio },
  edge_node_battery_temperature_celsius: { unit: "°C", view: "power", what: "temperature of a battery", range: temperature },
  edge_node_battery_voltage_volts: { unit: "V", view: "power", what: "voltage of a battery", range: [0, 2000] },
  edge_node_battery_discharged_ampere_hours_total: {
    unit: "Ah",
    view: "power",
    what: "charge taken out of a battery so far",
    range: [0, 1e9],
  },
  edge_node_fuel_level_ratio: {
    unit: "-",
    view: "power",
    what: "fuel in the tank of a generator set over the size of the tank",
    range: ratio,
  },
  edge_node_genset_running: { unit: "-", view: "power", what: "1 while a generator set runs", range: state },
  edge_node_genset_failed_starts_total: { unit: "-", view: "power", what: "starts of a generator set that failed so far", range: [0, 1e6] },
  edge_node_optics_case_temperature_celsius: {
    unit: "°C",
    view: "heat",
    what: "case of the warmest optical module of a kind; port is the name of the kind in the design",
    range: temperature,
    labels: ["port"],
  },
  edge_node_optics_received_power_dbm: {
    unit: "dBm",
    view: "downlink",
    what: "received power of an optical module",
    range: [-50, 20],
    labels: ["port"],
  },
  edge_node_disk_used_ratio: { unit: "-", view: "workloads", what: "used share of a disk", range: ratio, labels: ["disk"] },
  edge_node_clock_offset_seconds: {
    unit: "s",
    view: "workloads",
    what: "distance of a host's clock from true time, without sign",
    range: [0, 1e9],
  },
  edge_node_element_age_seconds: {
    unit: "s",
    view: "downlink",
    what: "age of a satellite's elements",
    range: [0, 1e9],
    labels: ["satellite"],
  },
  edge_node_link_margin_decibels: {
    unit: "dB",
    view: "downlink",
    what: "margin of a link above its threshold",
    range: [-50, 100],
    labels: ["link"],
  },
  edge_node_backlog_bytes: { unit: "B", view: "workloads", what: "received data that is not processed or not sent", range: [0, 1e16] },
  edge_node_heartbeat: {
    unit: "-",
    view: "workloads",
    what: "counter of a device that runs on while it measures",
    range: [-9.1e15, 9.1e15],
  },
} as const satisfies Readonly<Record<`edge_node_${string}`, SeriesFacts>>;

export type SeriesName = keyof typeof series;

/** Returns the description of a series, or undefined for a series of a house rule. */
export function seriesFacts(name: string): SeriesFacts | undefined {
  return Object.hasOwn(series, name) ? series[name as SeriesName] : undefined;
}

/** The form of the name of a metric, and of a label. @source Prometheus documentation, Data model */
export const metricName = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
export const labelName = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

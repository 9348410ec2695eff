import { type DeviceMapProps, declareSource, type ExportersProps, type TelemetryProps } from "cdktf-edge-node";
import { telemetry } from "./it-30kw";

const owner = "Example integrator, operations";

/** A template of the registers of a CDU, to be replaced by those of the manual of the one that is bought. */
export const cduRegisters: DeviceMapProps = {
  modbus: [
    { series: "edge_node_primary_supply_temperature_celsius", input: 0, type: "int16", scale: 0.1 },
    { series: "edge_node_secondary_supply_temperature_celsius", input: 1, type: "int16", scale: 0.1 },
    { series: "edge_node_air_dew_point_celsius", input: 2, type: "int16", scale: 0.1 },
    { series: "edge_node_flow_cubic_meters_per_second", input: 4, type: "float32", order: "word-swapped", scale: 1 / 60_000 }, // L/min
    { series: "edge_node_heat_watts", input: 6, type: "int32" },
    { series: "edge_node_leak_detected", part: "leak", discrete: 0 },
    { series: "edge_node_heartbeat", holding: 100, type: "uint16" },
  ],
  source: declareSource("Template of a CDU's registers", owner),
};

/** A template of the registers of a generator set's controller. */
export const gensetRegisters: DeviceMapProps = {
  modbus: [
    { series: "edge_node_fuel_level_ratio", holding: 0, type: "uint16", scale: 0.01 }, // %
    { series: "edge_node_genset_running", holding: 1, type: "uint16", bit: 9 },
    { series: "edge_node_genset_failed_starts_total", holding: 2, type: "uint16" },
    { series: "edge_node_heartbeat", holding: 10, type: "uint16" },
  ],
  source: declareSource("Template of a generator set's registers", owner),
};

/** A template of the registers of a meter at a board, with a current transformer on the circuit of a UPS and on each that hangs on it. */
export const meterRegisters = (feed: "a" | "b"): DeviceMapProps => ({
  modbus: [
    { series: "edge_node_circuit_current_amperes", labels: { circuit: `ups-${feed}` }, input: 0, type: "uint16", scale: 0.1 },
    {
      series: "edge_node_circuit_current_amperes",
      part: "ups",
      labels: { circuit: `rack-1-${feed}` },
      input: 1,
      type: "uint16",
      scale: 0.1,
    },
    {
      series: "edge_node_circuit_current_amperes",
      part: "ups",
      labels: { circuit: `rack-2-${feed}` },
      input: 2,
      type: "uint16",
      scale: 0.1,
    },
    { series: "edge_node_circuit_current_amperes", part: "ups", labels: { circuit: `pump-${feed}` }, input: 3, type: "uint16", scale: 0.1 },
  ],
  source: declareSource("Template of a meter's registers", owner),
});

/** Programs that ask over SNMP and Modbus. What the devices ask for as a password lies on the host alone. */
export const exporters = {
  snmp: { image: { variable: "snmp_image" }, memory: "64 MiB", auths: { hostFile: "/etc/edge-node/snmp-auths.yaml" } },
  modbus: { image: { variable: "modbus_image" }, memory: "64 MiB" },
} as const satisfies ExportersProps;

/** The telemetry of the 30 kW node, which asks the UPS by SNMP, and meters, the CDU and the generator set by Modbus besides. */
export const askingTelemetry = {
  ...telemetry,
  exporters,
  maps: { cdu: cduRegisters, genset: gensetRegisters, "meter-a": meterRegisters("a"), "meter-b": meterRegisters("b") },
  targets: {
    ...telemetry.targets,
    "ups-a": { snmp: "192.0.2.41:161", map: "ups-mib", parts: { battery: "battery-a", input: "board-a" }, labels: { feed: "a" } },
    "ups-b": { snmp: "192.0.2.42:161", map: "ups-mib", parts: { battery: "battery-b", input: "board-b" }, labels: { feed: "b" } },
    "board-a": { modbus: "192.0.2.45:502", map: "meter-a", parts: { ups: "ups-a" } },
    "board-b": { modbus: "192.0.2.46:502", map: "meter-b", parts: { ups: "ups-b" } },
    "cdu-1": { modbus: "192.0.2.43:502", map: "cdu", parts: { leak: "leak-1" } },
    "genset-1": { modbus: "192.0.2.44:502", unit: 2, map: "genset" },
  },
} as const satisfies TelemetryProps;

import type { DeviceMapFacts } from "../../facts/telemetry/device-map";

/**
 * What a server gives over Redfish, under the names of idrac_exporter. Sensors have names of their maker's choice: the inlet is that of Dell's iDRAC, and a map
 * of your own names another. Read in its documentation and tried on series under its names; the program itself was not run.
 *
 * @source idrac_exporter, README, List of Metrics
 */
export const idracExporter: DeviceMapFacts = {
  name: "idrac-exporter",
  protocol: "redfish",
  source: {
    mark: "partial",
    document: "idrac_exporter, README, List of Metrics; the name of the inlet sensor was not read in a document",
    url: "https://github.com/mrlhansen/idrac_exporter",
  },
  readings: [
    {
      series: "edge_node_power_watts",
      metric: "idrac_power_control_consumed_watts",
      match: {},
      labels: {},
      scale: 1,
      offset: 0,
      rows: "most",
    },
    {
      series: "edge_node_air_inlet_temperature_celsius",
      metric: "idrac_sensors_temperature",
      match: { name: "System Board Inlet Temp" },
      labels: {},
      scale: 1,
      offset: 0,
    },
  ],
};

import type { DeviceMapFacts } from "../../facts/telemetry/device-map";

/**
 * What a server gives over Redfish, under the names of idrac_exporter: its power. Sensors of temperature have names of their maker's choice, so a map of your own
 * takes the inlet. By its documentation: the program was not run. A rack of several servers needs a meter.
 *
 * @source idrac_exporter, README, List of Metrics
 */
export const idracExporter: DeviceMapFacts = {
  name: "idrac-exporter",
  protocol: "redfish",
  source: {
    mark: "verified",
    document: "idrac_exporter, README, List of Metrics",
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
  ],
};

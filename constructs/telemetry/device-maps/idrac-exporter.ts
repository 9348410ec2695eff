import type { DeviceMapFacts } from "../../facts/telemetry/device-map";

/**
 * What a server gives over Redfish, under the names of idrac_exporter: its power. Of several readings of one server, as of its processors beside the whole, the most
 * is that of the whole. Sensors of temperature have names of their maker's choice, so a map of your own takes the inlet; of optical modules the program gives nothing.
 * By its documentation: the program was not run. A rack of several servers needs a meter.
 *
 * @source idrac_exporter at commit 104c75e of June 2026, README, List of Metrics
 */
export const idracExporter: DeviceMapFacts = {
  name: "idrac-exporter",
  protocol: "redfish",
  source: {
    mark: "verified",
    document: "idrac_exporter, README, List of Metrics",
    edition: "commit 104c75e of June 2026",
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

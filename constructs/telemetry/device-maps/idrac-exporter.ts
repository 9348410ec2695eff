import type { DeviceMapFacts } from "../../facts/telemetry/device-map";

/**
 * The map of a server over Redfish, with the series of idrac_exporter: its power. Of several power readings of one server, the highest counts, which is that of the
 * whole server. Makers name temperature sensors differently, so add a map of your own for the inlet. The program reads no optical modules. The map follows its
 * documentation: the program was not run. A rack of several servers needs a meter.
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

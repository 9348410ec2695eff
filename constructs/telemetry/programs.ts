/**
 * The telemetry's programs: address on their network, health page, and the directories that their module mounts. The ports are the defaults
 * of the programs.
 *
 * @source VictoriaMetrics documentation, `-httpListenAddr` and handler `/health` of vmagent, single-server and vmalert; snmp_exporter
 * 0.30.1 and modbus_exporter 0.4.1, their sources; Alertmanager 0.28.1; idrac_exporter, README
 */
export const programs = {
  agent: {
    id: "telemetry-agent",
    port: 8429,
    health: "/health",
    directories: { configuration: "/etc/telemetry-agent", data: "/telemetry-agent-data" },
  },
  store: {
    id: "telemetry-store",
    port: 8428,
    health: "/health",
    directories: { configuration: "/etc/telemetry-store", data: "/telemetry-store-data" },
  },
  alerting: { id: "telemetry-alerting", port: 8880, health: "/health", directories: { configuration: "/etc/telemetry-alerting" } },
  snmp: { id: "telemetry-snmp", port: 9116, health: "/-/healthy", directories: { configuration: "/etc/telemetry-snmp" } },
  modbus: { id: "telemetry-modbus", port: 9602, health: "/metrics", directories: { configuration: "/etc/telemetry-modbus" } },
  paging: {
    id: "telemetry-paging",
    port: 9093,
    health: "/-/healthy",
    directories: { configuration: "/etc/telemetry-paging", data: "/telemetry-paging-data" },
  },
  uplink: {
    id: "telemetry-uplink",
    port: 8429,
    health: "/health",
    directories: { configuration: "/etc/telemetry-uplink", data: "/telemetry-uplink-data" },
  },
  redfish: { id: "telemetry-redfish", port: 9348, health: "/health", directories: {} },
} as const;

/** Interval at which agent and alerting reread their configuration: new files take effect within it after an apply. */
export const reloadInterval = "10s";

type Program = (typeof programs)[keyof typeof programs];

/** Returns host and port of a program, for the others on its network. */
export function addressOf({ id, port }: Program): string {
  return `${id}:${port}`;
}

export function healthPage({ port, health }: Program) {
  return { http: { port, path: health } };
}

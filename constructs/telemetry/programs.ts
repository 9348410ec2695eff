/**
 * The telemetry's programs: where each answers on their network, which page says that it is well, and what its module mounts. The ports are those that each
 * program has by itself.
 *
 * @source VictoriaMetrics documentation, `-httpListenAddr` and handler `/health` of vmagent, single-server and vmalert; snmp_exporter 0.30.1 and
 * modbus_exporter 0.4.1, their sources; Alertmanager 0.28.1; idrac_exporter, README
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
  redfish: { id: "telemetry-redfish", port: 9348, health: "/health", directories: {} },
} as const;

/** Between two looks of agent and alerting at their configuration: what is written anew is in force that long after an apply. */
export const reloadInterval = "10s";

type Program = (typeof programs)[keyof typeof programs];

/** Host and port of a program, for the others on its network. */
export function addressOf({ id, port }: Program): string {
  return `${id}:${port}`;
}

/** The page that says that the program is well. */
export function healthPage({ port, health }: Program) {
  return { http: { port, path: health } };
}

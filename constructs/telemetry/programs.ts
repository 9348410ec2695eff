/**
 * The telemetry's programs: where each answers on their network, and what its module mounts. The ports are those that each program has by itself.
 *
 * @source VictoriaMetrics documentation, `-httpListenAddr` of vmagent, single-server and vmalert
 */
export const programs = {
  agent: { id: "telemetry-agent", port: 8429, directories: { configuration: "/etc/telemetry-agent", data: "/telemetry-agent-data" } },
  store: { id: "telemetry-store", port: 8428, directories: { data: "/telemetry-store-data" } },
  alerting: { id: "telemetry-alerting", port: 8880, directories: { configuration: "/etc/telemetry-alerting" } },
} as const;

/** Between two looks of agent and alerting at their configuration: what is written anew is in force that long after an apply. */
export const reloadInterval = "10s";

/** Host and port of a program, for the others on its network. */
export function addressOf({ id, port }: (typeof programs)[keyof typeof programs]): string {
  return `${id}:${port}`;
}

/** The program's own health page. @source VictoriaMetrics documentation, handler `/health` of every program */
export function healthPage({ port }: (typeof programs)[keyof typeof programs]) {
  return { http: { port, path: "/health" } };
}

/**
 * The telemetry's programs: where each answers on their network, and what its module mounts. The ports are those that each program has by itself. The
 * image holds the data directory, owned by the user.
 *
 * @source VictoriaMetrics documentation, `-httpListenAddr` of vmagent, single-server and vmalert
 */
export const programs = {
  agent: { id: "telemetry-agent", port: 8429, directories: { configuration: "/etc/telemetry-agent", data: "/telemetry-agent-data" } },
  store: { id: "telemetry-store", port: 8428, directories: { data: "/telemetry-store-data" } },
  alerting: { id: "telemetry-alerting", port: 8880, directories: { configuration: "/etc/telemetry-alerting" } },
} as const;

/** Host and port of a program, for the others on its network. */
export function addressOf({ id, port }: (typeof programs)[keyof typeof programs]): string {
  return `${id}:${port}`;
}

/** Asks the program's own health page. @source VictoriaMetrics documentation, handler `/health` of every program */
export function healthCommand({ port }: (typeof programs)[keyof typeof programs]): string[] {
  return ["wget", "-q", "-O", "/dev/null", `http://127.0.0.1:${port}/health`];
}

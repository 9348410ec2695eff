import type { Protocol } from "../../props/speaks";

/** The job of the telemetry's own programs. */
export const telemetryJob = "telemetry";

/** The job of devices that are asked over a protocol: those that give series themselves are asked without an exporter. */
export function jobOf(protocol: Protocol): string {
  return protocol === "prometheus" ? "devices" : protocol;
}

import type { Protocol } from "../../props/speaks";

/** The job of the telemetry's own programs. */
export const telemetryJob = "telemetry";

/** Returns the job of devices that are polled over a protocol. Devices that provide series themselves need no exporter. */
export function jobOf(protocol: Protocol): string {
  return protocol === "prometheus" ? "devices" : protocol;
}

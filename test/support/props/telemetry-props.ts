import { parseProps } from "../../../constructs/props";
import type { ExportersProps, TelemetryProps } from "../../../constructs/telemetry";
import { type ParsedTelemetry, telemetrySchema } from "../../../constructs/telemetry/telemetry.props";
import { problemsOf } from "./problems-of";

/** Telemetry of two devices. */
export const telemetryProps = {
  agent: { image: { variable: "agent_image" }, memory: "256 MiB" },
  store: { image: { variable: "store_image" }, memory: "512 MiB", retention: "30 d" },
  alerting: { image: { variable: "alerting_image" }, memory: "128 MiB" },
  interval: "30 s",
  targets: { "rack-1": "10.0.0.11:9100", "dry-cooler-1": "[fd00::21]:9116" },
} as const satisfies TelemetryProps;

/** Changes to one of its programs. */
export function programChange(program: "agent" | "store" | "alerting", change: object): object {
  return { [program]: { ...telemetryProps[program], ...change } };
}

export function parsedTelemetry(change: object = {}): ParsedTelemetry {
  return parseProps(telemetrySchema, "riyadh-1/telemetry", { ...telemetryProps, ...change });
}

export function telemetryProblems(change: object): string[] {
  return problemsOf(() => parsedTelemetry(change));
}

/** The program that asks over SNMP, and its file of credentials. */
export const snmpExporter = {
  snmp: { image: { variable: "snmp_image" }, memory: "64 MiB", auths: { hostFile: "/etc/edge-node/snmp-auths.yaml" } },
} as const satisfies ExportersProps;

/** All of them. */
export const everyExporter = {
  ...snmpExporter,
  modbus: { image: { variable: "modbus_image" }, memory: "64 MiB" },
  redfish: { image: { variable: "redfish_image" }, memory: "64 MiB", configuration: { hostFile: "/etc/edge-node/idrac.yaml" } },
} as const satisfies ExportersProps;

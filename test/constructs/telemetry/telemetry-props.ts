import type { TelemetryProps } from "../../../constructs/telemetry";

/** Telemetry of two devices. */
export const telemetryProps = {
  collector: { image: { variable: "collector_image" }, memory: "512 MiB", retention: "30 d", interval: "30 s" },
  targets: { "rack-1": "10.0.0.11:9100", "dry-cooler-1": "[fd00::21]:9116" },
} satisfies TelemetryProps;

export type { CollectorProps, TelemetryProps } from "./telemetry.props";
export { TelemetryModule } from "./telemetry-module";

export type { AgentProps, AlertingProps, StoreProps, TelemetryProps } from "./telemetry.props";
export { type TelemetryContext, TelemetryModule } from "./telemetry-module";

export type { AgentProps, AlertingProps, StoreProps, TelemetryProps } from "./telemetry.props";

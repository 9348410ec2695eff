export { ComputeModule } from "./compute-module";
export { CoolingModule } from "./cooling-module";
export { DownlinkModule } from "./downlink-module";
export { OrchestrationModule } from "./orchestration-module";
export { PowerModule } from "./power-module";
export { type TelemetryContext, TelemetryModule } from "./telemetry-module";

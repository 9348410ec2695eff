export type { OrchestrationProps, WorkloadProps } from "./orchestration.props";
export { OrchestrationModule } from "./orchestration-module";

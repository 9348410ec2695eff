export type { BrokerProps } from "./broker.props";
export type { OrchestrationProps, WorkloadProps } from "./orchestration.props";

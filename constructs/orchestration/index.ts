export type { BrokerProps, BrokerTlsProps } from "./broker.props";
export type { OrchestrationProps, WorkloadProps } from "./orchestration.props";

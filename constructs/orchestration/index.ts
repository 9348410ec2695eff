export type { BrokerProps, BrokerTlsProps } from "./broker.props";
export type { OrchestrationProps, WorkloadProps } from "./orchestration.props";
export type { ProcessingProps, SatelliteProcessingProps } from "./processing.props";
export type { SheddingProps } from "./shedding.props";

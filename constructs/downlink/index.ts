export type { AntennaProps, DownlinkProps, ReceiverProps } from "./downlink.props";
export { DownlinkModule } from "./downlink-module";

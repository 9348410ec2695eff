export type { AntennaProps, DownlinkProps, ReceiverProps } from "./downlink.props";

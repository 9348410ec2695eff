export type { AntennaProps, DownlinkProps, ReceiverProps } from "./downlink.props";
export type { ElementsProps, SatelliteProps, WindowProps } from "./satellites.props";
export type { StorageProps } from "./storage.props";

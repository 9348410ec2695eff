export type { CcsdsCodingProps, CcsdsModcodProps, CodingProps, Dvbs2CodingProps } from "./coding.props";
export type { ContactsProps } from "./contacts.props";
export type { AntennaProps, DownlinkProps, ReceiverProps } from "./downlink.props";
export type { LinkProps } from "./links.props";
export type { AzimuthElevationMountProps, CableWrapProps, FreeMountProps, MountProps } from "./mount.props";
export type { DataProductProps, OnboardProcessingProps, ProductProcessingProps } from "./products.props";
export type { GOverTProps, ReceptionNoiseProps, ReceptionProps } from "./receptions.props";
export type { ElementsProps, SatelliteProps, WindowProps } from "./satellites.props";
export type { StorageProps } from "./storage.props";

export type { CapacityOverAmbientProps, CapacityRowProps } from "./capacity-over-ambient.props";
export type { CoolantProps } from "./coolant.props";
export type { CoolingProps } from "./cooling.props";
export { CoolingModule } from "./cooling-module";
export type { BoxProps, EnclosureProps } from "./enclosure.props";
export type { DryCoolerProps, DryCoolerRatingProps, PadsProps, TrimChillerProps } from "./heat-rejection.props";
export type { PressureDropProps, PumpPointProps } from "./hydraulics.props";
export type { CduProps, CduRatingProps, ExpansionProps, LoopProps, PumpsProps } from "./loops.props";
export type { AirConditionerPoint, AirConditionerProps, RoomProps, SurfaceProps } from "./room.props";

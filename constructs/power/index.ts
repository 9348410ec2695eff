export type { BatteryEnergyProps, BatteryLifeProps, BatteryProps } from "./batteries.props";
export type { CircuitProps, ConnectionProps, PduBankProps, PduProps, ServedProps } from "./circuits.props";
export type { RectifierPlantProps, UpsProps } from "./converters.props";
export type { DeratingProps, GensetProps, TankProps } from "./gensets.props";
export type { BoardProps, FeedProps, PowerProps } from "./power.props";
export { PowerModule } from "./power-module";
export type { BreakerProps, CableProps } from "./protection.props";
export type { StandbyProps } from "./standby.props";
export type { TransformerProps } from "./transformer.props";

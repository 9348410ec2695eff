export type { AirInletDeratingProps, OpticProps } from "./air-side.props";
export type { ComputeProps, PowerSupplyProps, RackProps } from "./compute.props";
export type { NodeDiskProps } from "./disk.props";
export type { FrameProps, RackUnitsProps } from "./frame.props";
export type { DiskProps, HostProps, HostScaleProps } from "./hosts.props";
export type {
  BoilingFluidProps,
  ImmersionProps,
  SinglePhaseImmersionProps,
  TankRatingProps,
  TwoPhaseImmersionProps,
} from "./immersion.props";
export type { OpticFibreProps } from "./optic-fibre.props";
export type { RequiredFlowPointProps, RequiredFlowProps } from "./required-flow.props";
export type { ModulePowerProps, PoweredDevicesProps, SwitchPortsProps, SwitchProps } from "./switches.props";

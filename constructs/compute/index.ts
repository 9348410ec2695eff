export type { AirInletDeratingProps, ComputeProps, OpticProps, PowerSupplyProps, RackProps } from "./compute.props";
export { ComputeModule } from "./compute-module";

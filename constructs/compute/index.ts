export type { AirInletDeratingProps, ComputeProps, PowerSupplyProps, RackProps } from "./compute.props";
export { ComputeModule } from "./compute-module";

export { Angle, type AngleLike } from "./angle";
export { AngularRate, type AngularRateLike } from "./angular-rate";
export { ApparentPower, type ApparentPowerLike } from "./apparent-power";
export { Area, type AreaLike } from "./area";
export { CrossSection, type CrossSectionLike } from "./cross-section";
export { Current, type CurrentLike } from "./current";
export { DataRate, type DataRateLike } from "./data-rate";
export { DataSize, type DataSizeLike } from "./data-size";
export { DirectVoltage, type DirectVoltageLike } from "./direct-voltage";
export { Duration, type DurationLike } from "./duration";
export { Energy, type EnergyLike } from "./energy";
export { EnergyPerData, type EnergyPerDataLike } from "./energy-per-data";
export { FlowPerPower, type FlowPerPowerLike } from "./flow-per-power";
export { Frequency, type FrequencyLike } from "./frequency";
export { HeatCapacity, type HeatCapacityLike } from "./heat-capacity";
export { Irradiance, type IrradianceLike } from "./irradiance";
export { Length, type LengthLike } from "./length";
export { Mass, type MassLike } from "./mass";
export { MassShare, type MassShareLike } from "./mass-share";
export { Power, type PowerLike } from "./power";
export { Pressure, type PressureLike } from "./pressure";
export { Quantity } from "./quantity";
export { RadioFrequency, type RadioFrequencyLike } from "./radio-frequency";
export { Ratio, type RatioLike } from "./ratio";
export { SoundPowerLevel, type SoundPowerLevelLike } from "./sound-power-level";
export { SymbolRate, type SymbolRateLike } from "./symbol-rate";
export { Temperature, type TemperatureLike } from "./temperature";
export { TemperatureDifference, type TemperatureDifferenceLike } from "./temperature-difference";
export { ThermalTransmittance, type ThermalTransmittanceLike } from "./thermal-transmittance";
export {
  LineToLineVoltage,
  type LineToLineVoltageLike,
  LineToNeutralVoltage,
  type LineToNeutralVoltageLike,
} from "./three-phase-voltage";
export { Voltage, type VoltageLike } from "./voltage";
export { Volume, type VolumeLike } from "./volume";
export { VolumeFlow, type VolumeFlowLike } from "./volume-flow";
export { VolumeShare, type VolumeShareLike } from "./volume-share";

export { Angle, type AngleLike, type AngleText } from "./angle";
export { AngularRate, type AngularRateLike, type AngularRateText } from "./angular-rate";
export { ApparentPower, type ApparentPowerLike, type ApparentPowerText } from "./apparent-power";
export { Area, type AreaLike, type AreaText } from "./area";
export { CrossSection, type CrossSectionLike, type CrossSectionText } from "./cross-section";
export { Current, type CurrentLike, type CurrentText } from "./current";
export { DataRate, type DataRateLike, type DataRateText } from "./data-rate";
export { DataSize, type DataSizeLike, type DataSizeText } from "./data-size";
export { DirectVoltage, type DirectVoltageLike, type DirectVoltageText } from "./direct-voltage";
export { Duration, type DurationLike, type DurationText } from "./duration";
export { Energy, type EnergyLike, type EnergyText } from "./energy";
export { EnergyPerData, type EnergyPerDataLike, type EnergyPerDataText } from "./energy-per-data";
export { FlowPerPower, type FlowPerPowerLike, type FlowPerPowerText } from "./flow-per-power";
export { Frequency, type FrequencyLike, type FrequencyText } from "./frequency";
export { HeatCapacity, type HeatCapacityLike, type HeatCapacityText } from "./heat-capacity";
export { Irradiance, type IrradianceLike, type IrradianceText } from "./irradiance";
export { Length, type LengthLike, type LengthText } from "./length";
export { Mass, type MassLike, type MassText } from "./mass";
export { MassShare, type MassShareLike, type MassShareText } from "./mass-share";
export { Power, type PowerLike, type PowerText } from "./power";
export { Pressure, type PressureLike, type PressureText } from "./pressure";
export { Quantity } from "./quantity";
export { RadioFrequency, type RadioFrequencyLike, type RadioFrequencyText } from "./radio-frequency";
export { Ratio, type RatioLike, type RatioText } from "./ratio";
export { SoundPowerLevel, type SoundPowerLevelLike, type SoundPowerLevelText } from "./sound-power-level";
export { SymbolRate, type SymbolRateLike, type SymbolRateText } from "./symbol-rate";
export { Temperature, type TemperatureLike, type TemperatureText } from "./temperature";
export { TemperatureDifference, type TemperatureDifferenceLike, type TemperatureDifferenceText } from "./temperature-difference";
export { ThermalTransmittance, type ThermalTransmittanceLike, type ThermalTransmittanceText } from "./thermal-transmittance";
export {
  LineToLineVoltage,
  type LineToLineVoltageLike,
  type LineToLineVoltageText,
  LineToNeutralVoltage,
  type LineToNeutralVoltageLike,
  type LineToNeutralVoltageText,
} from "./three-phase-voltage";
export { Voltage, type VoltageLike, type VoltageText } from "./voltage";
export { Volume, type VolumeLike, type VolumeText } from "./volume";
export { VolumeFlow, type VolumeFlowLike, type VolumeFlowText } from "./volume-flow";
export { VolumeShare, type VolumeShareLike, type VolumeShareText } from "./volume-share";

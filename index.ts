// The public API of the package: every name is listed here and nowhere else.
export {
  type Assuming,
  abbS200,
  abbS200GroupFactor,
  abbTmaxXt1,
  assuming,
  type CompletedPart,
  type ContainerSkin,
  containerEnvelope,
  type DeclaredDraw,
  eightyPlusPlatinum230V,
  emersonR483200,
  type IsoContainerSize,
  isoContainer,
  type ListedPart,
  type NetboxDeviceType,
  type NetboxDeviceTypeOptions,
  type NetboxPowerOutlet,
  type NetboxPowerPort,
  netboxDeviceType,
  type Part,
  type PartId,
  type PartKind,
  parts,
  schneiderCompactNsAltitudeFactor,
  tryFindPart,
  vertivCoolChip121,
  vertivR482000e,
} from "./constructs/catalog";
export {
  type AirInletDeratingProps,
  type BoilingFluidProps,
  ComputeModule,
  type ComputeProps,
  type FrameProps,
  type ImmersionProps,
  type ModulePowerProps,
  type OpticProps,
  type PoweredDevicesProps,
  type PowerSupplyProps,
  type RackProps,
  type RackUnitsProps,
  type RequiredFlowPointProps,
  type RequiredFlowProps,
  type SinglePhaseImmersionProps,
  type SwitchPortsProps,
  type SwitchProps,
  type TankRatingProps,
  type TwoPhaseImmersionProps,
} from "./constructs/compute";
export {
  type AirConditionerPoint,
  type AirConditionerProps,
  type AirFilterProps,
  type BoxProps,
  type CapacityOverAmbientProps,
  type CapacityRowProps,
  type CduProps,
  type CduRatingProps,
  type CoolantProps,
  CoolingModule,
  type CoolingProps,
  type DryCoolerProps,
  type DryCoolerRatingProps,
  type EnclosureProps,
  type ExpansionProps,
  type LiquidToAirProps,
  type LoopProps,
  type PadsProps,
  type PressureDropProps,
  type PumpPointProps,
  type PumpsProps,
  type RearDoorFansProps,
  type RearDoorProps,
  type RearDoorRatingProps,
  type RoomProps,
  type SurfaceProps,
  type TrimChillerProps,
} from "./constructs/cooling";
export { literal } from "./constructs/deploy/literal";
export { type DockerProviderProps, dockerProvider } from "./constructs/deploy/provider";
export { Service, type ServiceProps } from "./constructs/deploy/service";
export type { ServiceContainer } from "./constructs/deploy/service-container";
export { type AntennaProps, DownlinkModule, type DownlinkProps, type ReceiverProps } from "./constructs/downlink";
export { EdgeNode, type EdgeNodeProps } from "./constructs/edge-node";
export type { WatchedLimit, WatchedUnit } from "./constructs/facts/watched-limit";
export { type BrokerProps, OrchestrationModule, type OrchestrationProps, type WorkloadProps } from "./constructs/orchestration";
export { type Baseline, type BaselineEntry, baselineOf, shrunkBaseline } from "./constructs/policy/baseline";
export { type AppliedPolicy, type EvaluateOptions, type Evaluation, evaluate, type ScenarioOutcome } from "./constructs/policy/evaluate";
export type {
  Acceptance,
  Broken,
  Contributor,
  EffectiveParameter,
  Enforcement,
  Finding,
  Judgement,
  NearLimit,
  Outcome,
  PolicyNotice,
  RuleUnit,
  Severity,
} from "./constructs/policy/finding";
export { headroom, temperatureReserve } from "./constructs/policy/headroom";
export { judge, type Measurement, notApplicable, type PendingJudgement, requires, undecided } from "./constructs/policy/judge";
export { type MaximumAmbient, type MaximumOptions, maximumAmbient } from "./constructs/policy/maximum-ambient";
export { type MaximumItLoad, maximumItLoad } from "./constructs/policy/maximum-it-load";
export type { OnlyProps } from "./constructs/policy/only";
export { type Pack, type PackRule, packOf } from "./constructs/policy/pack";
export { commissioningPack, corePack, strictPack } from "./constructs/policy/packs";
export { type Parameter, type ParameterDefinition, type Parameters, type ParameterValues, parameter } from "./constructs/policy/parameter";
export type { PolicyProps, RuleOverride, RuleOverrides } from "./constructs/policy/policy.props";
export { defineRule, type Rule, type RuleContext, type RuleLimit, type WhatIf } from "./constructs/policy/rule";
export type { SwitchedOff } from "./constructs/policy/rule-settings";
export { coreRules } from "./constructs/policy/rules";
export type { ScenarioMargins } from "./constructs/policy/site-margins";
export type { WaiverProps } from "./constructs/policy/waiver";
export type { BindingLimit, SearchOutcome } from "./constructs/policy/what-if-search";
export {
  type BatteryEnergyProps,
  type BatteryLifeProps,
  type BatteryProps,
  type BoardProps,
  type BreakerProps,
  type BreakerRatingProps,
  type CableProps,
  type CircuitProps,
  type ConnectionProps,
  type DeratingProps,
  type EarthingProps,
  type FeedProps,
  type GensetProps,
  type LoadStepsProps,
  type PduBankProps,
  type PduProps,
  type PhotovoltaicsProps,
  PowerModule,
  type PowerProps,
  type RectifierPlantProps,
  type ServedProps,
  type StandbyProps,
  type SurgeProtectionProps,
  type TankProps,
  type TransformerProps,
  type UpsInputProps,
  type UpsProps,
} from "./constructs/power";
export { type Assumption, declared, type Mark, PropsError, type PropsProblem, type Source, verified } from "./constructs/props";
export type { ContainerProps } from "./constructs/props/container";
export type { CurveProps } from "./constructs/props/curve";
export type { FrequencyRangeProps } from "./constructs/props/frequency-range";
export type { HealthcheckProps } from "./constructs/props/healthcheck";
export type { ImageReference } from "./constructs/props/image";
export type { LoosenedCapabilities, LoosenedProps, LoosenedReason } from "./constructs/props/loosened";
export type { PortProps } from "./constructs/props/port";
export type { ProgramProps } from "./constructs/props/program";
export * as quantity from "./constructs/props/quantities";
export type { SecretFileProps } from "./constructs/props/secret";
export { type SiteChart, siteCharts } from "./constructs/report/charts/site-charts";
export { siteHtml } from "./constructs/report/html/site-html";
export { junitXml } from "./constructs/report/junit";
export type { LimitAnswer, NoAnswer } from "./constructs/report/questions/answer";
export type { FuelAnswer } from "./constructs/report/questions/fuel-of-year";
export type { Lasting, WithoutGridAnswer } from "./constructs/report/questions/lasts-without-grid";
export { questionsTable } from "./constructs/report/questions/questions-table";
export { type SiteQuestions, siteQuestions } from "./constructs/report/questions/site-questions";
export { type RuleCatalogueOptions, type RuleExample, ruleCatalogue } from "./constructs/report/rule-catalogue";
export {
  type DeclaredFact,
  type OtherService,
  reportSchemaVersion,
  type SiteReport,
  type SiteSummary,
  siteReport,
} from "./constructs/report/site-report";
export { summaryTable } from "./constructs/report/table";
export { failureText, policyText } from "./constructs/report/text";
export { thermalTable } from "./constructs/report/thermal-table";
export type { TightestMargin, TightestMargins } from "./constructs/report/tightest-margins";
export {
  type ClimatePoint,
  type ClimatePointProps,
  type ClimateProps,
  type CorrosivityProps,
  type CountryCode,
  type CountryProfile,
  defineSite,
  type EnvironmentProps,
  type GridAvailabilityProps,
  type GridProps,
  type Humidity,
  type OutageWindowProps,
  type PositionProps,
  type PromisesProps,
  type Site,
  type SiteProps,
} from "./constructs/site";
export {
  type DesignPointOptions,
  type DesignPoints,
  designPoints,
  extremePoints,
  type InterpolatedHour,
  type PublishedConditions,
  type PvgisTmyOptions,
  publishedPoints,
  readEpw,
  readPvgisTmy,
  WeatherFileError,
  type WeatherFileOptions,
  type WeatherFileProblem,
  type WeatherHour,
  type WeatherInput,
  type WeatherLocation,
  type WeatherSource,
  type WeatherYear,
} from "./constructs/site/weather";
export type { NodeDesign } from "./constructs/solve/node-design";
export type { OperatingPoint } from "./constructs/solve/operating-point";
export { type OperatingPointRecord, recordOf } from "./constructs/solve/operating-point-record";
export { withRemovableData } from "./constructs/solve/removable-data";
export type { RestartTime } from "./constructs/solve/restart-time";
export type { HeatStore, HeldThrough, RideThrough } from "./constructs/solve/ride-through";
export { type ClimateName, type EquipmentState, type Scenario, scenarios } from "./constructs/solve/scenarios";
export { type NodeSnapshot, snapshot } from "./constructs/solve/snapshot";
export { solve } from "./constructs/solve/solve";
export {
  type StaircaseLimit,
  type TemperatureStaircase,
  type TemperatureStep,
  temperatureStaircase,
} from "./constructs/solve/temperature-staircase";
export { type SolvedYear, type YearResult, yearOf } from "./constructs/solve/year";
export {
  type AgentProps,
  type AlertingProps,
  type StoreProps,
  type TelemetryContext,
  TelemetryModule,
  type TelemetryProps,
} from "./constructs/telemetry";
export { Angle, type AngleLike, type AngleText } from "./constructs/units/angle";
export { ApparentPower, type ApparentPowerLike, type ApparentPowerText } from "./constructs/units/apparent-power";
export { Area, type AreaLike, type AreaText } from "./constructs/units/area";
export { CrossSection, type CrossSectionLike, type CrossSectionText } from "./constructs/units/cross-section";
export { Current, type CurrentLike, type CurrentText } from "./constructs/units/current";
export { DataRate, type DataRateLike, type DataRateText } from "./constructs/units/data-rate";
export { DataSize, type DataSizeLike, type DataSizeText } from "./constructs/units/data-size";
export { DirectVoltage, type DirectVoltageLike, type DirectVoltageText } from "./constructs/units/direct-voltage";
export { Duration, type DurationLike, type DurationText } from "./constructs/units/duration";
export { Energy, type EnergyLike, type EnergyText } from "./constructs/units/energy";
export { FlowPerPower, type FlowPerPowerLike, type FlowPerPowerText } from "./constructs/units/flow-per-power";
export { Frequency, type FrequencyLike, type FrequencyText } from "./constructs/units/frequency";
export { HeatCapacity, type HeatCapacityLike, type HeatCapacityText } from "./constructs/units/heat-capacity";
export { Irradiance, type IrradianceLike, type IrradianceText } from "./constructs/units/irradiance";
export { Length, type LengthLike, type LengthText } from "./constructs/units/length";
export { Mass, type MassLike, type MassText } from "./constructs/units/mass";
export { MassShare, type MassShareLike, type MassShareText } from "./constructs/units/mass-share";
export { Power, type PowerLike, type PowerText } from "./constructs/units/power";
export { Pressure, type PressureLike, type PressureText } from "./constructs/units/pressure";
export { Quantity } from "./constructs/units/quantity";
export { Ratio, type RatioLike, type RatioText } from "./constructs/units/ratio";
export { SoundPowerLevel, type SoundPowerLevelLike, type SoundPowerLevelText } from "./constructs/units/sound-power-level";
export { Temperature, type TemperatureLike, type TemperatureText } from "./constructs/units/temperature";
export {
  TemperatureDifference,
  type TemperatureDifferenceLike,
  type TemperatureDifferenceText,
} from "./constructs/units/temperature-difference";
export {
  ThermalTransmittance,
  type ThermalTransmittanceLike,
  type ThermalTransmittanceText,
} from "./constructs/units/thermal-transmittance";
export {
  LineToLineVoltage,
  type LineToLineVoltageLike,
  type LineToLineVoltageText,
  LineToNeutralVoltage,
  type LineToNeutralVoltageLike,
  type LineToNeutralVoltageText,
} from "./constructs/units/three-phase-voltage";
export { Voltage, type VoltageLike, type VoltageText } from "./constructs/units/voltage";
export { Volume, type VolumeLike, type VolumeText } from "./constructs/units/volume";
export { VolumeFlow, type VolumeFlowLike, type VolumeFlowText } from "./constructs/units/volume-flow";
export { VolumeShare, type VolumeShareLike, type VolumeShareText } from "./constructs/units/volume-share";
export { EdgeApp, type EdgeAppProps } from "./stacks/edge-app";
export { EdgeNodeStack, type EdgeNodeStackProps } from "./stacks/edge-node-stack";
export { FolderInUseError } from "./stacks/folder-in-use-error";
export type { Progress } from "./stacks/progress";
export type { PolicyFileProps, SiteFileProps } from "./stacks/site-file-schema";

/**
 * Describes sites: constructs, props, units, the catalogue of parts, and policies. Rules, reports and engineering have entry points of their own.
 *
 * @module cdktf-edge-node
 */

export {
  abbS200GroupFactor,
  type BreakerSeriesId,
  type CompletedPart,
  type ContainerSkin,
  containerEnvelope,
  type DeclaredDraw,
  declarePart,
  type IsoContainerSize,
  isoContainer,
  type ListedPart,
  type NetboxDeviceType,
  type NetboxDeviceTypeOptions,
  type NetboxPowerOutlet,
  type NetboxPowerPort,
  netboxDeviceType,
  type Part,
  type PartDeclarations,
  type PartId,
  type PartKind,
  parts,
  type RatedBreaker,
  type SpokenPart,
  tryFindPart,
} from "./constructs/catalog";
export type { CandidateCircuitProps, CandidateHostProps, CandidatesProps } from "./constructs/changes/candidates/candidates.props";
export type {
  AirInletDeratingProps,
  BoilingFluidProps,
  ComputeProps,
  DiskProps,
  FrameProps,
  HostProps,
  HostScaleProps,
  ImmersionProps,
  ModulePowerProps,
  NodeDiskProps,
  OpticFibreProps,
  OpticProps,
  PoweredDevicesProps,
  PowerSupplyProps,
  RackProps,
  RackUnitsProps,
  RequiredFlowPointProps,
  RequiredFlowProps,
  SinglePhaseImmersionProps,
  SwitchPortsProps,
  SwitchProps,
  TankRatingProps,
  TwoPhaseImmersionProps,
} from "./constructs/compute";
export type {
  AirConditionerProps,
  AirFilterProps,
  BoxProps,
  CapacityOverAmbientProps,
  CapacityRowProps,
  CduProps,
  CduRatingProps,
  CoolantProps,
  CoolingProps,
  DryCoolerProps,
  DryCoolerRatingProps,
  EnclosureProps,
  ExpansionProps,
  LiquidToAirProps,
  LoopProps,
  LoopTankProps,
  PadsProps,
  PressureDropProps,
  PumpPointProps,
  PumpsProps,
  RearDoorFansProps,
  RearDoorProps,
  RearDoorRatingProps,
  RoomProps,
  SurfaceProps,
  TrimChillerProps,
} from "./constructs/cooling";
export { literal } from "./constructs/deploy/literal";
export { type DockerProviderProps, dockerProvider } from "./constructs/deploy/provider";
export { Service, type ServiceProps } from "./constructs/deploy/service";
export type { ServiceContainer } from "./constructs/deploy/service-container";
export type {
  AntennaProps,
  AzimuthElevationMountProps,
  CableWrapProps,
  CcsdsCodingProps,
  CcsdsModcodProps,
  CodingProps,
  ContactsProps,
  DataProductProps,
  DownlinkProps,
  Dvbs2CodingProps,
  ElementsProps,
  FreeMountProps,
  GOverTProps,
  LinkProps,
  MountProps,
  OnboardProcessingProps,
  ProductProcessingProps,
  ReceiverProps,
  ReceptionNoiseProps,
  ReceptionProps,
  SatelliteProps,
  StorageProps,
  WindowProps,
} from "./constructs/downlink";
export { EdgeNode, type EdgeNodeProps } from "./constructs/edge-node";
export {
  ComputeModule,
  CoolingModule,
  DownlinkModule,
  OrchestrationModule,
  PowerModule,
  type TelemetryContext,
  TelemetryModule,
} from "./constructs/modules";
export type {
  BrokerProps,
  BrokerTlsProps,
  OrchestrationProps,
  ProcessingProps,
  SatelliteProcessingProps,
  SheddingProps,
  WorkloadProps,
} from "./constructs/orchestration";
export { type Baseline, type BaselineEntry, baselineOf, shrinkBaseline } from "./constructs/policy/acceptance/baseline";
export type { WaiverProps } from "./constructs/policy/acceptance/waiver";
export {
  commissioningPack,
  completePack,
  corePack,
  exportPack,
  type Pack,
  type PackRule,
  packOf,
  preflightPack,
  strictPack,
} from "./constructs/policy/packs";
export type { PolicyProps, RuleOverride, RuleOverrides } from "./constructs/policy/settings/policy.props";
export type {
  BatteryEnergyProps,
  BatteryInverterProps,
  BatteryLifeProps,
  BatteryPacking,
  BatteryProps,
  BatteryShippingProps,
  BatteryUnNumber,
  BoardProps,
  BreakerProps,
  BreakerRatingProps,
  CableProps,
  CircuitProps,
  ConnectionProps,
  DeratingProps,
  EarthingProps,
  FeedProps,
  GensetOutputProps,
  GensetProps,
  LoadStepsProps,
  PduBankProps,
  PduProps,
  PhotovoltaicsProps,
  PlaceProps,
  PowerInputProps,
  PowerProps,
  RectifierPlantProps,
  ServedProps,
  StandbyProps,
  StaticTransferSwitchProps,
  SurgeProtectionProps,
  TankProps,
  TransformerProps,
  UpsInputProps,
  UpsProps,
} from "./constructs/power";
export { type Assumption, citeSource, declareSource, type Mark, PropsError, type PropsProblem, type Source } from "./constructs/props";
export type { BandsProps } from "./constructs/props/bands";
export type { BuiltForFrequencyProps, BuiltForProps, InputVoltageProps, VoltageRangeProps } from "./constructs/props/built-for";
export type { CurveProps } from "./constructs/props/curve";
export type { HorizonPointProps } from "./constructs/props/horizon";
export type { NominalFrequencyProps } from "./constructs/props/nominal-frequency";
export type { OverLoadProps } from "./constructs/props/over-load";
export type { Implausible } from "./constructs/props/plausible";
export * as quantity from "./constructs/props/quantities";
export type { RadioBandProps } from "./constructs/props/radio-band";
export type { FrequencyRangeProps } from "./constructs/props/ranges";
export type { ScalableProps } from "./constructs/props/scalable";
export type { ShedByProps } from "./constructs/props/shed";
export type { PolledProps, Protocol, SpeaksProps, SpokenProps, SpokenProtocol } from "./constructs/props/speaks";
export type { Unusual } from "./constructs/props/unusual";
export type { CertificateProps, CertifiedProps } from "./constructs/provenance/certificate";
export type { Uncertainty } from "./constructs/provenance/source";
export type { ContainerProps } from "./constructs/services/container";
export type { EngineAddress } from "./constructs/services/engine-address";
export type { HealthcheckProps, HealthPageProps } from "./constructs/services/healthcheck";
export type { ImageReference } from "./constructs/services/image";
export type { LoosenedProps, LoosenedReason } from "./constructs/services/loosened";
export type { DeviceAccess, HostDeviceProps, MachineProps, UlimitProps } from "./constructs/services/machine-props";
export type { AcceleratorProps } from "./constructs/services/needs";
export type { DashboardId, DeploymentArgument, DeploymentText, DeploymentTextName } from "./constructs/services/planned";
export type { PortProps } from "./constructs/services/port";
export type { ProgramProps } from "./constructs/services/program";
export type { SecretFileProps } from "./constructs/services/secret";
export {
  type AutonomyByMeansProps,
  type AutonomyProps,
  type BackhaulProps,
  type BatteryLoadsProps,
  type BuiltInCountry,
  type ClimatePoint,
  type ClimatePointProps,
  type ClimateProps,
  type CorrosivityProps,
  Country,
  type CountryCode,
  countries,
  type DatedWindowProps,
  type DownlinkPromisesProps,
  defineCountry,
  defineSite,
  type EnvironmentProps,
  type GridAvailabilityProps,
  type GridProps,
  type InstrumentProps,
  type NotRequiredProps,
  type OutageWindowProps,
  type PapersProps,
  type PositionProps,
  type PromisesProps,
  type RadioClimateProps,
  type RadioLicenceProps,
  type RecurringWindowProps,
  type RouteProps,
  type Site,
  type SiteProps,
} from "./constructs/site";
export type { CountryGridProps, CountryProps, VoltageToleranceProps } from "./constructs/site/countries/profile/country.props";
export type { NodeDesign } from "./constructs/studies/snapshot/node-design";
export { type NodeSnapshot, snapshot } from "./constructs/studies/snapshot/snapshot";
export type {
  AgentProps,
  AlertingProps,
  AlsoSentProps,
  CountedProps,
  DeviceMapProps,
  ExportersProps,
  HeartbeatProps,
  MetricReadingProps,
  ModbusExporterProps,
  ModbusReadingProps,
  PagingContactsProps,
  PagingProps,
  ReadingProps,
  RedfishExporterProps,
  SnmpExporterProps,
  SnmpReadingProps,
  StoreProps,
  TargetProps,
  TelemetryProps,
  UncertaintyProps,
  UplinkProps,
} from "./constructs/telemetry";
export { Angle, type AngleLike } from "./constructs/units/angle";
export { AngularRate, type AngularRateLike } from "./constructs/units/angular-rate";
export { ApparentPower, type ApparentPowerLike } from "./constructs/units/apparent-power";
export { Area, type AreaLike } from "./constructs/units/area";
export { CrossSection, type CrossSectionLike } from "./constructs/units/cross-section";
export { Current, type CurrentLike } from "./constructs/units/current";
export { DataRate, type DataRateLike } from "./constructs/units/data-rate";
export { DataSize, type DataSizeLike } from "./constructs/units/data-size";
export { DirectVoltage, type DirectVoltageLike } from "./constructs/units/direct-voltage";
export { Duration, type DurationLike } from "./constructs/units/duration";
export { Energy, type EnergyLike } from "./constructs/units/energy";
export { EnergyPerData, type EnergyPerDataLike } from "./constructs/units/energy-per-data";
export { FlowPerPower, type FlowPerPowerLike } from "./constructs/units/flow-per-power";
export { Frequency, type FrequencyLike } from "./constructs/units/frequency";
export { HeatCapacity, type HeatCapacityLike } from "./constructs/units/heat-capacity";
export { Irradiance, type IrradianceLike } from "./constructs/units/irradiance";
export { Length, type LengthLike } from "./constructs/units/length";
export { Mass, type MassLike } from "./constructs/units/mass";
export { MassShare, type MassShareLike } from "./constructs/units/mass-share";
export { Power, type PowerLike } from "./constructs/units/power";
export { Pressure, type PressureLike } from "./constructs/units/pressure";
export { Quantity } from "./constructs/units/quantity";
export { RadioFrequency, type RadioFrequencyLike } from "./constructs/units/radio-frequency";
export { Ratio, type RatioLike } from "./constructs/units/ratio";
export { SoundPowerLevel, type SoundPowerLevelLike } from "./constructs/units/sound-power-level";
export { SymbolRate, type SymbolRateLike } from "./constructs/units/symbol-rate";
export { Temperature, type TemperatureLike } from "./constructs/units/temperature";
export { TemperatureDifference, type TemperatureDifferenceLike } from "./constructs/units/temperature-difference";
export { ThermalTransmittance, type ThermalTransmittanceLike } from "./constructs/units/thermal-transmittance";
export {
  LineToLineVoltage,
  type LineToLineVoltageLike,
  LineToNeutralVoltage,
  type LineToNeutralVoltageLike,
} from "./constructs/units/three-phase-voltage";
export { Voltage, type VoltageLike } from "./constructs/units/voltage";
export { Volume, type VolumeLike } from "./constructs/units/volume";
export { VolumeFlow, type VolumeFlowLike } from "./constructs/units/volume-flow";
export { VolumeShare, type VolumeShareLike } from "./constructs/units/volume-share";
export type {
  AzurermBackendProps,
  BackendProps,
  CloudBackendProps,
  CloudBackendWorkspaces,
  ConsulBackendProps,
  CosBackendProps,
  CosBackendRole,
  GcsBackendProps,
  HttpBackendProps,
  LocalBackendProps,
  OssBackendProps,
  PgBackendProps,
  RemoteBackendProps,
  RemoteBackendWorkspaces,
  S3BackendEndpoints,
  S3BackendProps,
  S3BackendRole,
  S3BackendWebIdentity,
} from "./site-files/backends/backend.props";
export type { CountryFileProps } from "./site-files/country-file";
export type { SiteDeploymentProps } from "./site-files/deployment.props";
export type { ElementsFileProps } from "./site-files/elements-file";
export type { PolicyFileProps, SiteFileProps, SiteInFileProps } from "./site-files/schema/site-file-schema";
export { type ReadSiteFileOptions, type ReadSitePhasesOptions, readSiteFile, readSitePhases, type SiteFile } from "./site-files/site-file";
export type { WeatherFileProps } from "./site-files/weather-file.props";
export { EdgeApp, type EdgeAppProps } from "./stacks/edge-app";
export type { Progress } from "./stacks/evaluation/progress";
export { FolderInUseError } from "./stacks/folder-in-use-error";
export { EdgeNodeStack, type EdgeNodeStackProps } from "./stacks/site/edge-node-stack";
export type { PhaseProps } from "./stacks/site/node-phases";

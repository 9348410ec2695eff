/**
 * The public API of the package: every name is listed here and nowhere else.
 *
 * @module cdktf-edge-node
 */

export type { CandidateCircuitProps, CandidateHostProps, CandidatesProps } from "./constructs/candidates/candidates.props";
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
  AirConditionerPoint,
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
export type { ContactFlow } from "./constructs/engineering/data-flow/data-flow";
export type { BackhaulWindow } from "./constructs/engineering/data-flow/flow-contact";
export type { FlowLoads } from "./constructs/engineering/data-flow/flow-loads";
export type { LevelCurve, LevelPeak, Ramp } from "./constructs/engineering/data-flow/level-curve";
export type { StoredData } from "./constructs/engineering/data-flow/stored-data";
export type { UpsLoss } from "./constructs/engineering/electrical/ups-loss";
export type { ClearSkyPeak } from "./constructs/engineering/energy/solar/clear-sky";
export type { LoadStep } from "./constructs/engineering/energy/stores/load-steps";
export type { BatteryTotals, EnergyTotals } from "./constructs/engineering/energy/year/energy-totals";
export type { SurvivalSummary } from "./constructs/engineering/energy/year/survival";
export type { Attenuation, PreparedAtmosphere, SkyState } from "./constructs/engineering/link/atmosphere/atmosphere";
export type { PreparedRain } from "./constructs/engineering/link/atmosphere/rain";
export type { RainCoefficients } from "./constructs/engineering/link/atmosphere/rain-coefficients";
export type { PreparedScintillation } from "./constructs/engineering/link/atmosphere/scintillation";
export type { Modcod } from "./constructs/engineering/link/coding/modcod";
export type { Coding, PreparedCoding } from "./constructs/engineering/link/coding/modcod-choice";
export type { LinkSample } from "./constructs/engineering/link/link-terms";
export type { PassVolume, SkyVolume } from "./constructs/engineering/link/pass-volume";
export type { Emission, PreparedLink } from "./constructs/engineering/link/prepared-link";
export type { Eirp } from "./constructs/engineering/link/radio/eirp";
export type { NoiseLine } from "./constructs/engineering/link/radio/g-over-t";
export type { LowNoiseAmplifier } from "./constructs/engineering/link/radio/system-temperature";
export type { ChainOfStation, GOverTOfMaker, PreparedStation, ReceivingStation } from "./constructs/engineering/link/station";
export type { Curve } from "./constructs/engineering/numeric/curve";
export type { ElementForm, ElementSet } from "./constructs/engineering/orbit/element-set";
export type { AzimuthDrive } from "./constructs/engineering/orbit/passes/azimuth-lag";
export type { MaskVertex } from "./constructs/engineering/orbit/passes/azimuth-mask";
export type { OrbitValidity } from "./constructs/engineering/orbit/passes/decay";
export type { Pass } from "./constructs/engineering/orbit/passes/pass";
export type { ProcessingTier } from "./constructs/engineering/routing/routing-columns";
export type { RoutingHold } from "./constructs/engineering/routing/routing-holds";
export type { RoutingLimitKind } from "./constructs/engineering/routing/routing-rows";
export type { ContactMeasure } from "./constructs/engineering/scheduling/contact-value";
export type { MoistAir } from "./constructs/engineering/thermal/air/moist-air";
export type { BoilingFluid } from "./constructs/engineering/thermal/coolant/boiling-point";
export type { Coolant } from "./constructs/engineering/thermal/coolant/coolant";
export type { PublishedFreezing } from "./constructs/engineering/thermal/coolant/published-freezing-points";
export type { RequiredFlow } from "./constructs/engineering/thermal/coolant/required-flow";
export type { PressureDrop } from "./constructs/engineering/thermal/coolant/working-flow";
export type { CduRating } from "./constructs/engineering/thermal/exchangers/cdu-rating";
export type { DryCoolerRating } from "./constructs/engineering/thermal/exchangers/dry-cooler-rating";
export type { RearDoorRating } from "./constructs/engineering/thermal/exchangers/rear-door";
export type { DiskFacts, HostFacts } from "./constructs/facts/compute/host";
export type { SinglePhaseTankFacts, TankFacts, TwoPhaseTankFacts } from "./constructs/facts/compute/immersion";
export type { ProcessingFacts, ProcessingRate } from "./constructs/facts/compute/processing";
export type { OpticFacts, OpticFibreFacts, RackFacts, SpareSupplies } from "./constructs/facts/compute/rack";
export type { PoweredDevicesFacts, SwitchFacts, SwitchPortsFacts } from "./constructs/facts/compute/switch";
export type { AirConditionerFacts, CapacityFacts } from "./constructs/facts/cooling/capacity-over-ambient";
export type { CduFacts } from "./constructs/facts/cooling/cdus";
export type { CoolingFacts } from "./constructs/facts/cooling/cooling";
export type { DryCoolerFacts, FanFacts, PadsFacts } from "./constructs/facts/cooling/dry-coolers";
export type { EnclosureFacts, FrameFacts } from "./constructs/facts/cooling/enclosure";
export type { LiquidToAirFacts } from "./constructs/facts/cooling/liquid-to-air";
export type { HydraulicsFacts, LoopFacts, PartDrop, PumpsFacts } from "./constructs/facts/cooling/loop";
export type { RearDoorFacts } from "./constructs/facts/cooling/rear-door";
export type { RoomFacts, SurfaceFacts } from "./constructs/facts/cooling/room";
export type { LinkFacts, LinkReceiverFacts, Polarisation, ReceptionFacts } from "./constructs/facts/downlink/link";
export type { DataProductFacts, OnboardFacts, OwnProcessingFacts } from "./constructs/facts/downlink/routing";
export type {
  ContactFacts,
  FollowingAntenna,
  MountFacts,
  SatelliteFacts,
  SkyFacts,
} from "./constructs/facts/downlink/sky";
export type { RequestedStorage, StorageFacts } from "./constructs/facts/downlink/storage";
export type {
  BrokerReach,
  DeviceFacts,
  OrchestrationFacts,
  ReceiverFacts,
  RequestedWorkload,
  TelemetryFacts,
  WorkloadFacts,
} from "./constructs/facts/node-facts";
export type { BandsFacts, BatteryEnergyFacts, BatteryFacts, BatteryShippingFacts } from "./constructs/facts/power/battery";
export type { BuiltFor, FrequencyRange } from "./constructs/facts/power/built-for";
export type { DemandFacts, HeatSink, SupplyBankFacts } from "./constructs/facts/power/demand";
export type {
  BatteryInverterNode,
  BreakerNode,
  CableNode,
  Connection,
  CordFacts,
  ElectricalNode,
  ItNode,
  LoadNode,
  PanelNode,
  PduNode,
  PowerSupply,
  RectifierPlantNode,
  SourceNode,
  StaticTransferFacts,
  TransferSwitchNode,
  TransformerNode,
  UpsInput,
  UpsNode,
} from "./constructs/facts/power/electrical";
export type { GensetFacts, StandbyFacts } from "./constructs/facts/power/genset";
export type { PhotovoltaicsFacts } from "./constructs/facts/power/photovoltaics";
export type { PlaceFacts, Warmth } from "./constructs/facts/power/place";
export type { EarthingSystem, ProtectedCircuit, ProtectionFacts } from "./constructs/facts/power/protection";
export type { ProductFacts } from "./constructs/facts/product";
export type {
  DeviceMapFacts,
  MetricReadingFacts,
  ModbusOrder,
  ModbusReadingFacts,
  ModbusTable,
  ModbusType,
  ReadingFacts,
  Rows,
  SnmpReadingFacts,
  TargetFacts,
} from "./constructs/facts/telemetry/device-map";
export type { HeartbeatFacts, PagingFacts } from "./constructs/facts/telemetry/paging";
export type { SeriesUnit } from "./constructs/facts/telemetry/series";
export type { UncertaintyFacts } from "./constructs/facts/telemetry/uncertainty";
export type { Runbook, WatchedLimit } from "./constructs/facts/watched-limit";
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
  WorkloadProps,
} from "./constructs/orchestration";
export type {
  ContactPlan,
  ContactPlanAperture,
  ContactPlanLink,
  ContactPlanSatellite,
  ScheduledActivity,
} from "./constructs/plan/contact-plan";
export { citeRange, estimateRange, type PlausibleRange } from "./constructs/plausibility/plausible-range";
export { type Baseline, type BaselineEntry, baselineOf, shrinkBaseline } from "./constructs/policy/acceptance/baseline";
export type { WaiverProps } from "./constructs/policy/acceptance/waiver";
export {
  type AppliedPolicy,
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  type ScenarioOutcome,
} from "./constructs/policy/evaluate/evaluate";
export type { OnlyProps } from "./constructs/policy/evaluate/only";
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
  OutcomeCounts,
  PolicyNotice,
  RuleUnit,
  Severity,
} from "./constructs/policy/rule/finding";
export { headroom, temperatureReserve } from "./constructs/policy/rule/headroom";
export {
  judge,
  judgeMissingInput,
  judgeNotApplicable,
  judgeRequirement,
  judgeUnknown,
  type Measurement,
  type PendingJudgement,
} from "./constructs/policy/rule/judge";
export { type AnswersOf, defineStudy, type Judged, type Study, type StudyContexts } from "./constructs/policy/rule/judged-study";
export {
  type Parameter,
  type ParameterDefinition,
  type Parameters,
  type ParameterValues,
  parameter,
} from "./constructs/policy/rule/parameter";
export {
  defineRule,
  type NodeContext,
  type Rule,
  type RuleContext,
  type RuleDefinition,
  type RuleLimit,
  type WhatIf,
} from "./constructs/policy/rule/rule";
export { coreRules } from "./constructs/policy/rules";
export type { PolicyProps, RuleOverride, RuleOverrides } from "./constructs/policy/settings/policy.props";
export type { SwitchedOff } from "./constructs/policy/settings/rule-settings";
export { type MaximumAmbient, type MaximumOptions, maximumAmbient } from "./constructs/policy/what-if/maximum-ambient";
export { type MaximumItLoad, maximumItLoad } from "./constructs/policy/what-if/maximum-it-load";
export type { ScenarioMargins } from "./constructs/policy/what-if/site-margins";
export type { BindingLimit, SearchOutcome } from "./constructs/policy/what-if/what-if-search";
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
export type { PolledProps, Protocol, SpeaksProps, SpokenProps, SpokenProtocol } from "./constructs/props/speaks";
export type { Unusual, UnusualFact, UnusualValue } from "./constructs/props/unusual";
export type { CertificateProps, CertifiedProps } from "./constructs/provenance/certificate";
export type { Uncertainty } from "./constructs/provenance/source";
export type { StatedFact } from "./constructs/provenance/stated-fact";
export type { Edit } from "./constructs/remedies/changes/edits";
export type { EndedSeries } from "./constructs/remedies/changes/ended-series";
export type {
  FindingRemedies,
  LimitMargin,
  NearestTrial,
  OneDesign,
  RefusedCandidate,
  Remedy,
  RemedySet,
  RuledOut,
  SiteRemedies,
  TriedChange,
} from "./constructs/remedies/remedy";
export { type RemedyOptions, siteRemedies } from "./constructs/remedies/site-remedies";
export type { SiteWithDesign } from "./constructs/remedies/trial-site";
export type { BillItem } from "./constructs/report/bill/bill-item";
export { type SiteChart, siteCharts } from "./constructs/report/charts/site-charts";
export type { SiteDescription } from "./constructs/report/description";
export type { DesignRevision } from "./constructs/report/design-revision";
export { junitXml } from "./constructs/report/formats/junit";
export { siteHtml } from "./constructs/report/formats/site-html";
export { questionsTable, summaryTable, thermalTable } from "./constructs/report/formats/site-tables";
export type {
  Matrix,
  MatrixDocuments,
  MatrixFix,
  MatrixLeftOut,
  MatrixNeed,
  MatrixPapers,
  MatrixRow,
} from "./constructs/report/matrix/matrix";
export type { MatrixFixOptions } from "./constructs/report/matrix/matrix-fix";
export { type MatrixOptions, matrixOf } from "./constructs/report/matrix/matrix-of";
export type { MatrixRowOptions } from "./constructs/report/matrix/matrix-row";
export type { MatrixSite, SiteDefaults } from "./constructs/report/matrix/matrix-site";
export { makeScreeningSites, type ScreeningSites } from "./constructs/report/matrix/study-site";
export type { FileLocation, SiteLocations } from "./constructs/report/place";
export type { LimitAnswer, NoAnswer } from "./constructs/report/questions/answer";
export type { FuelAnswer } from "./constructs/report/questions/fuel-of-year";
export type { Autonomy, NamedAutonomy, WithoutGridAnswer } from "./constructs/report/questions/lasts-without-grid";
export { type SiteQuestions, siteQuestions } from "./constructs/report/questions/site-questions";
export { type RuleCatalogueOptions, type RuleExample, ruleCatalogue } from "./constructs/report/rule-catalogue";
export {
  reportSchemaVersion,
  type SiteReport,
  type SiteReportOptions,
  type SiteSummary,
  type SiteVerdict,
  siteReport,
} from "./constructs/report/site-report";
export { type ShownVerdict, type SiteStates, type StatesResult, siteStates } from "./constructs/report/site-states";
export type { SiteBlock as MatrixBlock } from "./constructs/report/sites/site-row";
export type { DeclaredFact } from "./constructs/report/subjects/assumptions/declared-facts";
export type { Assumptions } from "./constructs/report/subjects/assumptions/record";
export type {
  ContactPlanSummary,
  ContactsSummary,
  ReportedAntennaShare,
  ReportedContact,
  ReportedContactPlan,
  ReportedContacts,
  ReportedLinkShare,
  ReportedMissedPass,
  ReportedReceiverShare,
  ReportedSatelliteGap,
  ReportedShedContacts,
} from "./constructs/report/subjects/contacts/record";
export type { Coverage, CoveredRules, CoveredSubjects, MissingInput } from "./constructs/report/subjects/coverage/record";
export type { NotApplicable, NotJudged, SiteJudgements } from "./constructs/report/subjects/coverage/site-judgements";
export type { DataSummary, FlowSummary, ReportedContactData, ReportedData, ReportedFlow } from "./constructs/report/subjects/data/record";
export type { DownlinkSummary, ReportedDownlink } from "./constructs/report/subjects/downlink";
export type { Edition } from "./constructs/report/subjects/edition";
export { failureText, policyText } from "./constructs/report/subjects/findings/failure-text";
export type { LinkSummary, ReportedLink, ReportedLinkPass } from "./constructs/report/subjects/links/record";
export type { OtherService } from "./constructs/report/subjects/loosened";
export type { PaperFacts, ReportedPaper, ReportedPapers } from "./constructs/report/subjects/papers/record";
export type { ReportedPass, ReportedSatellite } from "./constructs/report/subjects/passes/record";
export type { SitePhase, TouchedService } from "./constructs/report/subjects/phase";
export type {
  ReportedHost,
  ReportedLoss,
  ReportedPlacement,
  ReportedRequest,
  ReportedService,
  ReportedUnplaced,
  ReportedUse,
} from "./constructs/report/subjects/placement/record";
export type { ReportedVoltages, ShownRating, ShownRatings } from "./constructs/report/subjects/power/record";
export type {
  ProductPlanSummary,
  ReportedProcessingTier,
  ReportedProduct,
  ReportedProductContact,
  ReportedProductPlan,
  ReportedRouting,
  ReportedRoutingHold,
  ReportedRoutingLimit,
  ReportedRoutingLimitKind,
  RoutingSummary,
  UnplannedProducts,
} from "./constructs/report/subjects/routing/record";
export type { ReportedProfile, SiteConditions, SurfaceSunlight } from "./constructs/report/subjects/site/record";
export type { LossInScenario, PartPlace, PlaceAtClimate, SharedStaircase } from "./constructs/report/subjects/thermal/record";
export type { TightestMargin, TightestMargins } from "./constructs/report/tightest-margins";
export type { ContainerProps } from "./constructs/services/container";
export type { EngineAddress } from "./constructs/services/engine-address";
export type { GivenByLoosening } from "./constructs/services/given-by-loosening";
export type { HealthcheckFacts, HealthcheckProps, HealthPageProps } from "./constructs/services/healthcheck";
export type { ImageReference } from "./constructs/services/image";
export type { LoosenedCapabilities, LoosenedProps, LoosenedReason, LoosenedVolumes } from "./constructs/services/loosened";
export type { DeviceAccess, HostDeviceProps, MachineFacts, MachineProps, UlimitProps } from "./constructs/services/machine-props";
export type { AcceleratorProps } from "./constructs/services/needs";
export type { DashboardId, DeploymentArgument, DeploymentText, DeploymentTextName } from "./constructs/services/planned";
export type { PortProps } from "./constructs/services/port";
export type { ProgramProps } from "./constructs/services/program";
export type { SecretFileProps } from "./constructs/services/secret";
export type { ServiceFacts } from "./constructs/services/service-facts";
export {
  type AutonomyByMeansProps,
  type AutonomyProps,
  type BackhaulFacts,
  type BackhaulProps,
  type BatteryLoadsProps,
  type BuiltInCountry,
  type ClimatePoint,
  type ClimatePointProps,
  type ClimateProps,
  type CorrosivityProps,
  Country,
  type CountryCode,
  type CountryProfile,
  countries,
  type DatedWindowProps,
  type DownlinkPromises,
  type DownlinkPromisesProps,
  defineCountry,
  defineSite,
  type EnvironmentProps,
  type GridAvailabilityProps,
  type GridProps,
  type Humidity,
  type InstrumentProps,
  type NotRequiredProps,
  type OutageWindowProps,
  type PapersProps,
  type PositionProps,
  type PromisesProps,
  type RadioClimateProps,
  type RadioClimateSources,
  type RadioLicenceProps,
  type RecurringWindowProps,
  type RouteFacts,
  type RouteProps,
  type Site,
  type SitePapers,
  type SiteProps,
  type SiteRadioClimate,
  type SiteRadioLicence,
} from "./constructs/site";
export type { PromisedAutonomy } from "./constructs/site/autonomy.props";
export type { ClearSky } from "./constructs/site/climate-point";
export type { RegimeName } from "./constructs/site/countries/profile/codes";
export type {
  CountryGridProps,
  CountryProps,
  CountrySections,
  VoltageToleranceProps,
} from "./constructs/site/countries/profile/country.props";
export type {
  CountryBounds,
  Earthing,
  Practice,
  ReceiveOnlyRegime,
  ReliabilityFact,
  VoltageTolerance,
} from "./constructs/site/countries/profile/country-profile";
export type { Fact, FactProps } from "./constructs/site/countries/profile/fact";
export type { Product, ProductClass, ProductKind } from "./constructs/site/countries/profile/product-kind";
export type { Evidence, Scheme, SchemeProps, SchemeSubject } from "./constructs/site/countries/profile/scheme";
export type { ColdStation, HumidStation, Station } from "./constructs/site/countries/profile/station";
export {
  type ClimatePoints,
  type DesignPointOptions,
  designPoints,
  extremePoints,
  type HumidMeasure,
} from "./constructs/site/design-points";
export {
  type ClimateCountry,
  type ClimateNearby,
  type ClimatePosition,
  type ClimatePositionProps,
  type ClimateProposal,
  type ClimateProposalOptions,
  type DistanceFromPosition,
  type NearStation,
  proposeClimate,
  type WeatherPoints,
} from "./constructs/site/proposal";
export { publishedPoints } from "./constructs/site/published-points";
export {
  type PvgisTmyOptions,
  readEpw,
  readPvgisTmy,
  WeatherFileError,
  type WeatherFileOptions,
  type WeatherFileProblem,
  type WeatherInput,
} from "./constructs/site/weather";
export type {
  InterpolatedHour,
  PublishedConditions,
  WeatherHour,
  WeatherLocation,
  WeatherSource,
  WeatherYear,
} from "./constructs/site/weather-year";
export type { AirClass } from "./constructs/standards/air-classes";
export type { GasSeverity, OutdoorCorrosivity } from "./constructs/standards/corrosion-class";
export type { LiquidClass } from "./constructs/standards/liquid-classes";
export type { SatelliteGap } from "./constructs/studies/contacts/contact-gaps";
export type { LostSeconds } from "./constructs/studies/contacts/lost-seconds";
export type {
  AntennaShare,
  LinkShare,
  MissedPass,
  NodeContact,
  NodeContacts,
  PlannedContacts,
  ReceiverShare,
  UnknownContacts,
} from "./constructs/studies/contacts/planned-contacts";
export type { ShedContacts } from "./constructs/studies/contacts/shed-contacts";
export type { CoolingState, CoolingUnitKind } from "./constructs/studies/cooling-parts/cooling-part";
export type { CoolantChain, SolvedCoolantChain } from "./constructs/studies/cooling-parts/states/coolant-chain-state";
export type { DryCoolerState, PadsWater } from "./constructs/studies/cooling-parts/states/dry-cooler-state";
export type { DryCoolerMode } from "./constructs/studies/cooling-parts/states/facility-loop";
export type { LiquidToAir, SolvedLiquidToAir } from "./constructs/studies/cooling-parts/states/liquid-to-air";
export type { LoopState } from "./constructs/studies/cooling-parts/states/loop-state";
export type { RearDoorState } from "./constructs/studies/cooling-parts/states/rear-door-state";
export type { InletAir, RoomState, SolvedRoom, SurfaceState, UnknownRoom } from "./constructs/studies/cooling-parts/states/room-state";
export type { CduState } from "./constructs/studies/cooling-parts/states/secondary-loop";
export type { TankState } from "./constructs/studies/cooling-parts/states/tanks";
export type { TrimChillerState } from "./constructs/studies/cooling-parts/states/trim-chiller";
export type { FlowingData, NoData, NodeData, UnknownData } from "./constructs/studies/data-flow/node-data";
export type { NodeFlow, ReceivedContact } from "./constructs/studies/data-flow/node-flow";
export type { AirFilterState } from "./constructs/studies/design/air-filters";
export type { AirInletLimits, AirInletPart } from "./constructs/studies/design/air-inlet";
export type { CorrodedPart, CorrosionClass } from "./constructs/studies/design/corroded-parts";
export type { DesignStudy, PlacementAnswers } from "./constructs/studies/design/design-study";
export type { EnclosureAmount, EnclosureState } from "./constructs/studies/design/enclosure";
export type { PartFrequency } from "./constructs/studies/design/part-frequencies";
export type { RestartTime } from "./constructs/studies/design/restart-time";
export type { BatteryState } from "./constructs/studies/electrical/battery-state";
export type { ElectricalState, PlaceState } from "./constructs/studies/electrical/electrical-state";
export type { GensetState } from "./constructs/studies/electrical/genset-state";
export type { MarginTrack } from "./constructs/studies/link/margin-track";
export type { KnownPassLinks, LinkOfPass, NodeLinks, PassLinks, PassMargins, UnknownLinks } from "./constructs/studies/link/node-links";
export type { LinkedSky, ReceivedLink } from "./constructs/studies/link/received-links";
export type { BreakerFactors, NetworkLimit, NetworkLimitKind } from "./constructs/studies/network/limits/network-limit";
export type { NetworkRecord, NodeRecord, PhaseRecord } from "./constructs/studies/network/record";
export type { DropPart, PhaseCurrents, SupplyQuality, VoltageDrop } from "./constructs/studies/network/supply-quality";
export type { PoleName } from "./constructs/studies/network/worst-pole";
export { type NodePapers, papersOf } from "./constructs/studies/node-papers";
export { NodeStudy, recordOf, type WhatIfConditions, yearOf } from "./constructs/studies/node-study";
export type { Balance } from "./constructs/studies/operating-point/balance";
export type { UnitsAtWork } from "./constructs/studies/operating-point/cooling-at-work";
export type { CooledOnBatteries } from "./constructs/studies/operating-point/kept-cooling";
export type { OperatingPoint } from "./constructs/studies/operating-point/operating-point";
export type { LimitRecord, OperatingPointRecord } from "./constructs/studies/operating-point/operating-point-record";
export type { OutdoorSound } from "./constructs/studies/operating-point/outdoor-sound";
export { solve } from "./constructs/studies/operating-point/point-study";
export type { SolveOptions } from "./constructs/studies/operating-point/solve";
export type { HeldPaper, RequiredPaper } from "./constructs/studies/papers/asked-papers";
export type { PaperStanding } from "./constructs/studies/papers/paper-state";
export type { NodePass, NodePasses, SatelliteAnswer } from "./constructs/studies/passes/node-passes";
export type { LostHosts, PlacedNode } from "./constructs/studies/placement/lost-hosts";
export type { Amounts, HostCapacity, HostUse, NodePlacement, PlacedItem, UnplacedItem } from "./constructs/studies/placement/placement";
export type {
  NodeRouting,
  NoRouting,
  RoutedDataProduct,
  RoutedNode,
  RoutedPart,
  RoutingUse,
  UnknownRouting,
} from "./constructs/studies/routing/routed-products";
export type { PowerState } from "./constructs/studies/scenarios/power-states";
export { type ClimateName, type EquipmentState, type Scenario, scenarios } from "./constructs/studies/scenarios/scenarios";
export type { ShedLoad } from "./constructs/studies/scenarios/shedding";
export { SkyStudy } from "./constructs/studies/sky-study";
export type { NodeDesign } from "./constructs/studies/snapshot/node-design";
export { withRemovableData } from "./constructs/studies/snapshot/removable-data";
export { type NodeSnapshot, snapshot } from "./constructs/studies/snapshot/snapshot";
export type { HeatPart } from "./constructs/studies/thermal/device-heat";
export type { ExpansionState } from "./constructs/studies/thermal/expansion";
export type { ColdestFluid, LoopFreezing } from "./constructs/studies/thermal/freezing";
export type { OpticState } from "./constructs/studies/thermal/optics";
export type { RackState } from "./constructs/studies/thermal/rack-heat";
export type { RestartPeak, RestartTransient } from "./constructs/studies/thermal/restart-transient";
export type { HeatStore, RideThrough, RideThroughPart, RideThroughTime } from "./constructs/studies/thermal/ride-through";
export {
  type StaircaseLimit,
  type StaircaseNode,
  type TemperatureStaircase,
  type TemperatureStep,
  temperatureStaircase,
} from "./constructs/studies/thermal/temperature-staircase";
export type { SolvedYear, YearResult } from "./constructs/studies/year/year";
export type { Supplier, YearSuppliers } from "./constructs/studies/year/year-suppliers";
export type {
  AgentProps,
  AlertingProps,
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
} from "./constructs/telemetry";
export { Angle, type AngleLike, type AngleText } from "./constructs/units/angle";
export { AngularRate, type AngularRateLike, type AngularRateText } from "./constructs/units/angular-rate";
export { ApparentPower, type ApparentPowerLike, type ApparentPowerText } from "./constructs/units/apparent-power";
export { Area, type AreaLike, type AreaText } from "./constructs/units/area";
export { CrossSection, type CrossSectionLike, type CrossSectionText } from "./constructs/units/cross-section";
export { Current, type CurrentLike, type CurrentText } from "./constructs/units/current";
export { DataRate, type DataRateLike, type DataRateText } from "./constructs/units/data-rate";
export { DataSize, type DataSizeLike, type DataSizeText } from "./constructs/units/data-size";
export { DirectVoltage, type DirectVoltageLike, type DirectVoltageText } from "./constructs/units/direct-voltage";
export { Duration, type DurationLike, type DurationText } from "./constructs/units/duration";
export { Energy, type EnergyLike, type EnergyText } from "./constructs/units/energy";
export { EnergyPerData, type EnergyPerDataLike, type EnergyPerDataText } from "./constructs/units/energy-per-data";
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
export { RadioFrequency, type RadioFrequencyLike, type RadioFrequencyText } from "./constructs/units/radio-frequency";
export { Ratio, type RatioLike, type RatioText } from "./constructs/units/ratio";
export { SoundPowerLevel, type SoundPowerLevelLike, type SoundPowerLevelText } from "./constructs/units/sound-power-level";
export { SymbolRate, type SymbolRateLike, type SymbolRateText } from "./constructs/units/symbol-rate";
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
export type { VariationKind } from "./constructs/variations/variation";
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
export {
  type ReadSiteFileOptions,
  type ReadSitePhasesOptions,
  readSiteFile,
  readSitePhases,
  type SiteFile,
} from "./site-files/site-file";
export type { WeatherFileProps } from "./site-files/weather-file.props";
export { EdgeApp, type EdgeAppProps } from "./stacks/edge-app";
export type { Progress } from "./stacks/evaluation/progress";
export { FolderInUseError } from "./stacks/folder-in-use-error";
export { EdgeNodeStack, type EdgeNodeStackProps } from "./stacks/site/edge-node-stack";
export type { PhaseProps } from "./stacks/site/node-phases";

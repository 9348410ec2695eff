/**
 * Has what a rule is written with: the facts of a node, the computed results, and the functions that judge a value against a limit.
 *
 * @module cdktf-edge-node/rules
 */

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
export type { ContactFacts, FollowingAntenna, MountFacts, SatelliteFacts, SkyFacts } from "./constructs/facts/downlink/sky";
export type { RequestedStorage, StorageFacts } from "./constructs/facts/downlink/storage";
export type {
  BrokerReach,
  DeviceFacts,
  IdleReceptions,
  OrchestrationFacts,
  ReceiverFacts,
  RequestedWorkload,
  SheddingFacts,
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
export type { AlsoSent, UplinkFacts } from "./constructs/facts/telemetry/uplink";
export type { Runbook, WatchedLimit } from "./constructs/facts/watched-limit";
export { citeRange, estimateRange, type PlausibleRange } from "./constructs/plausibility/plausible-range";
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
export type { ShedMeans } from "./constructs/props/shed";
export type { UnusualFact, UnusualValue } from "./constructs/props/unusual";
export type { StatedFact } from "./constructs/provenance/stated-fact";
export type { GivenByLoosening } from "./constructs/services/given-by-loosening";
export type { HealthcheckFacts } from "./constructs/services/healthcheck";
export type { LoosenedCapabilities, LoosenedFacts, LoosenedVolumes } from "./constructs/services/loosened";
export type { MachineFacts } from "./constructs/services/machine-props";
export type { ServiceFacts } from "./constructs/services/service-facts";
export type {
  BackhaulFacts,
  CountryProfile,
  DownlinkPromises,
  Humidity,
  RadioClimateSources,
  RouteFacts,
  SitePapers,
  SiteRadioClimate,
  SiteRadioLicence,
} from "./constructs/site";
export type { PromisedAutonomy } from "./constructs/site/autonomy.props";
export type { RegimeName } from "./constructs/site/countries/profile/codes";
export type { CountrySections } from "./constructs/site/countries/profile/country.props";
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
export type { CooledOnBatteries } from "./constructs/studies/operating-point/cooling-on-batteries";
export type { OperatingPoint } from "./constructs/studies/operating-point/operating-point";
export type { LimitRecord, OperatingPointRecord } from "./constructs/studies/operating-point/operating-point-record";
export type { OutdoorSound } from "./constructs/studies/operating-point/outdoor-sound";
export { solve } from "./constructs/studies/operating-point/point-study";
export type { SolveOptions } from "./constructs/studies/operating-point/solve";
export type { PaperStanding } from "./constructs/studies/papers/paper-state";
export type { HeldPaper, RequiredPaper } from "./constructs/studies/papers/required-papers";
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
export type { StageLevels } from "./constructs/studies/shedding/node-shedding";
export { SkyStudy } from "./constructs/studies/sky-study";
export { withRemovableData } from "./constructs/studies/snapshot/removable-data";
export type { SheddingControl, SwitchedService } from "./constructs/studies/snapshot/switched-services";
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

/**
 * Reads weather and proposes the climate of a site. Also has the types of inputs and results of the models of heat, power, links, orbits and data.
 *
 * @module cdktf-edge-node/engineering
 */

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
export type { PreparedAtmosphere } from "./constructs/engineering/link/atmosphere/atmosphere";
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
export type { ClearSky } from "./constructs/site/climate-point";
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

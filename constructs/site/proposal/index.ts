export type { DistanceFromPosition } from "./near-place";
export type { NearStation } from "./nearest-stations";
export type { ClimateCountry, ClimatePosition, ClimatePositionProps } from "./place";
export type { WeatherPoints } from "./points-of-weather";
export { type ClimateNearby, type ClimateProposal, type ClimateProposalOptions, proposeClimate } from "./propose-climate";

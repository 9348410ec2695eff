export type { AutonomyByMeansProps, AutonomyProps } from "./autonomy.props";
export { checkSite } from "./check-site";
export type { ClimatePoint, ClimatePointProps, Humidity } from "./climate-point";
export { type BuiltInCountry, Country, type CountryCode, type CountryProfile, countries, defineCountry } from "./countries";
export type { CorrosivityProps, EnvironmentProps } from "./environment.props";
export type { GridAvailabilityProps, OutageWindowProps } from "./grid-availability";
export type { RouteFacts, RouteProps } from "./route.props";
export { defineSite, type Site } from "./site";
export type { ClimateProps, GridProps, PositionProps, PromisesProps, SiteProps } from "./site.props";

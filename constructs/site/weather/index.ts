export type { WeatherInput } from "./decoded-text";
export { type DesignPointOptions, type DesignPoints, designPoints, extremePoints } from "./design-points";
export { readEpw } from "./epw";
export { publishedPoints } from "./published-points";
export { type PvgisTmyOptions, readPvgisTmy } from "./pvgis-tmy";
export { WeatherFileError, type WeatherFileProblem } from "./weather-file-error";
export type { WeatherFileOptions } from "./weather-file-options";
export type { InterpolatedHour, PublishedConditions, WeatherHour, WeatherLocation, WeatherSource, WeatherYear } from "./weather-year";

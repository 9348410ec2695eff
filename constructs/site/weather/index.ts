export type { WeatherInput } from "./decoded-text";
export { readEpw } from "./epw";
export { type PvgisTmyOptions, readPvgisTmy } from "./pvgis-tmy";
export { WeatherFileError, type WeatherFileProblem } from "./weather-file-error";
export type { WeatherFileOptions } from "./weather-file-options";

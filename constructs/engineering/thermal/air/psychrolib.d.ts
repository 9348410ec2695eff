/** The part of psychrolib 1.1.1 (MIT) in use; the package ships no types. Temperatures in °C, pressures in Pa, once its units are set to SI. */
declare module "psychrolib" {
  interface Psychrometrics {
    readonly SI: number;
    SetUnitSystem(unitSystem: number): void;
    GetSatVapPres(dryBulbC: number): number;
    dLnPws_(dryBulbC: number): number;
    GetSatHumRatio(dryBulbC: number, pressurePa: number): number;
    GetHumRatioFromTWetBulb(dryBulbC: number, wetBulbC: number, pressurePa: number): number;
    GetHumRatioFromTDewPoint(dewPointC: number, pressurePa: number): number;
    GetHumRatioFromRelHum(dryBulbC: number, relativeHumidity: number, pressurePa: number): number;
    GetTWetBulbFromHumRatio(dryBulbC: number, humidityRatio: number, pressurePa: number): number;
    GetTDewPointFromHumRatio(dryBulbC: number, humidityRatio: number, pressurePa: number): number;
    GetRelHumFromHumRatio(dryBulbC: number, humidityRatio: number, pressurePa: number): number;
    GetMoistAirEnthalpy(dryBulbC: number, humidityRatio: number): number;
  }
  const psychrolib: Psychrometrics;
  export = psychrolib;
}

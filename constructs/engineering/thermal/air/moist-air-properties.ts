/** Gas constant of dry air [J/(kg·K)], ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 1. */
const dryAirGasConstantJPerKgK = 287.042;

/**
 * Computes the volume of moist air per kilogram of dry air, in closed form, for callers that need thousands of states per second.
 *
 * @equation v = R_da·T·(1 + 1.607858·W)/p
 * @validity ideal gas, −100 to 100 °C
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 26
 * @param dryBulbC dry bulb [°C]
 * @param humidityRatio mass of water vapour over mass of dry air [-]
 * @param pressurePa total pressure [Pa]
 * @returns specific volume [m³/kg dry air]
 */
export function specificVolumeM3PerKg(dryBulbC: number, humidityRatio: number, pressurePa: number): number {
  return (dryAirGasConstantJPerKgK * (dryBulbC + 273.15) * (1 + 1.607858 * humidityRatio)) / pressurePa;
}

/**
 * Computes the density of moist air.
 *
 * @equation ρ = (1 + W)/v
 * @validity as for {@link specificVolumeM3PerKg}
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 11
 * @param dryBulbC dry bulb [°C]
 * @param humidityRatio mass of water vapour over mass of dry air [-]
 * @param pressurePa total pressure [Pa]
 * @returns density of air and vapour together [kg/m³]
 */
export function moistDensityKgPerM3(dryBulbC: number, humidityRatio: number, pressurePa: number): number {
  return (1 + humidityRatio) / specificVolumeM3PerKg(dryBulbC, humidityRatio, pressurePa);
}

/**
 * Computes the specific heat of moist air per kilogram of dry air.
 *
 * @equation cp = 1006 + 1860·W
 * @validity −100 to 100 °C
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 30, its derivative over temperature
 * @param humidityRatio mass of water vapour over mass of dry air [-]
 * @returns specific heat [J/(kg dry air·K)]
 */
export function moistSpecificHeatJPerKgK(humidityRatio: number): number {
  return 1006 + 1860 * humidityRatio;
}

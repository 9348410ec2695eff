const gasConstantJPerMolK = 8.314462618;
const standardPressurePa = 101_325;
const zeroCelsiusK = 273.15;

/** Boiling point of a fluid at standard pressure, and the properties by which it changes with pressure. */
export interface BoilingFluid {
  readonly boilingPointC: number; // [°C] at 101,325 Pa
  readonly latentHeatJPerKg: number; // [J/kg] at that point
  readonly molarMassKgPerMol: number; // [kg/mol]
}

/**
 * Computes the boiling point of a fluid in a tank that is open to the air of its site. It falls with altitude.
 *
 * @equation 1/T = 1/T_0 − R/(L·M)·ln(p/p_0), p_0 = 101,325 Pa (Clausius and Clapeyron, ideal vapour, L constant)
 * @validity 50 to 110 kPa; for water within 0.5 K of IAPWS there, and below it under p_0. Undefined outside
 * @source Çengel and Boles, Thermodynamics: An Engineering Approach, 8th ed., eq. 12-24
 * @param pressurePa p [Pa]
 * @returns T [°C]
 */
export function boilingPointC(
  { boilingPointC, latentHeatJPerKg, molarMassKgPerMol }: BoilingFluid,
  pressurePa: number,
): number | undefined {
  for (const [name, value] of Object.entries({ latentHeatJPerKg, molarMassKgPerMol, pressurePa }))
    if (!(value > 0)) throw new RangeError(`${name} must be above 0 but is ${value}: correct it`);
  if (!(boilingPointC > -zeroCelsiusK))
    throw new RangeError(`Boiling point must be above -273.15 °C but is ${boilingPointC} °C: correct it`);
  if (!(pressurePa >= 50_000 && pressurePa <= 110_000)) return undefined;
  const slope = gasConstantJPerMolK / (latentHeatJPerKg * molarMassKgPerMol);
  return 1 / (1 / (boilingPointC + zeroCelsiusK) - slope * Math.log(pressurePa / standardPressurePa)) - zeroCelsiusK;
}

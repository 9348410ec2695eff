/**
 * Computes the additional volume of a warmed coolant since it was filled in.
 *
 * @equation ΔV = V·(ρ_fill/ρ_hot − 1)
 * @validity densities above 0; pipes and parts do not expand, which is on the safe side. Negative if the coolant is colder than at filling
 * @source conservation of mass
 * @param volumeM3 of the loop, at the temperature of filling [m³]
 * @param fillDensityKgPerM3 at the temperature of filling [kg/m³]
 * @param hotDensityKgPerM3 at the hottest temperature in the loop [kg/m³]
 * @returns [m³]
 */
export function expansionM3(volumeM3: number, fillDensityKgPerM3: number, hotDensityKgPerM3: number): number {
  for (const [name, density] of [
    ["filling", fillDensityKgPerM3],
    ["the hot coolant", hotDensityKgPerM3],
  ] as const) {
    if (!(density > 0))
      throw new RangeError(`Density of ${name} must be above zero but is ${density} kg/m³: take it from the coolant's properties`);
  }
  if (!(volumeM3 >= 0)) throw new RangeError(`Volume of the loop must not be negative but is ${volumeM3} m³: correct its sign`);
  return volumeM3 * (fillDensityKgPerM3 / hotDensityKgPerM3 - 1);
}

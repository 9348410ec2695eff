/**
 * Volume that a warmed coolant needs beyond the one it was filled with.
 *
 * @equation ΔV = V·(ρ_fill/ρ_hot − 1)
 * @validity densities above 0; pipes and parts do not widen with it, which is on the safe side. Negative when the coolant is colder than when it was filled
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

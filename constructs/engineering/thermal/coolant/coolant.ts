/** Coolant: water, or water with glycol. The share of glycol is by mass; props accept it by volume too, and convert it. */
export type Coolant =
  | { readonly kind: "water" }
  | {
      readonly kind: "propylene-glycol" | "ethylene-glycol";
      readonly massShare: number; // [-]
    };

/** Density of pure glycol and of water at 20 °C [kg/m³], ASHRAE Handbook Fundamentals 2017, ch. 31; CRC Handbook of Chemistry and Physics. */
const densityAt20CKgPerM3 = { "propylene-glycol": 1036.1, "ethylene-glycol": 1113.2, water: 998.2 };

/**
 * Converts a share of glycol by volume, measured at 20 °C before mixing, to a share by mass.
 *
 * @equation x = v·ρ_g/(v·ρ_g + (1 − v)·ρ_w)
 * @validity 0 ≤ v ≤ 1
 * @source definition of the shares, densities at 20 °C
 * @param volumeShare v [-]
 * @returns x [-]
 */
export function massShareFromVolumeShare(kind: "propylene-glycol" | "ethylene-glycol", volumeShare: number): number {
  if (!(volumeShare >= 0 && volumeShare <= 1))
    throw new RangeError(`Share by volume must lie between 0 and 1 but is ${volumeShare}: write it as a share, such as 0.25`);
  const glycol = volumeShare * densityAt20CKgPerM3[kind];
  return glycol / (glycol + (1 - volumeShare) * densityAt20CKgPerM3.water);
}

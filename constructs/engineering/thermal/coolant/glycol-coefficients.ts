/**
 * Coefficients of one aqueous glycol: property = Σ_ij c[i][j]·(T − baseTemperatureK)^i·(x − baseMassShare)^j, T in K, x share of glycol by mass;
 * freezing point in K = Σ_j c[j]·(x − baseMassShare)^j. Units: density kg/m³, specific heat J/(kg·K), conductivity W/(m·K).
 */
export interface GlycolCoefficients {
  readonly baseTemperatureK: number; // [K]
  readonly baseMassShare: number; // [-]
  readonly density: readonly (readonly number[])[];
  readonly specificHeat: readonly (readonly number[])[];
  readonly conductivity: readonly (readonly number[])[];
  readonly freezing: readonly number[];
}

/**
 * @source Å. Melinder, Properties of Secondary Working Fluids for Indirect Systems, IIR 2010, as tabulated in CoolProp (MIT),
 * dev/incompressible_liquids/json/MPG.json and MEG.json. Share by mass 0 to 0.6, freezing point to 100 °C; the publication fits to about 40 °C,
 * from 20 to 60 °C it agrees with ASHRAE's tables within 0.85 % (density) and 1.5 % (specific heat).
 */
export const glycolCoefficients = {
  "propylene-glycol": {
    baseTemperatureK: 305.8583,
    baseMassShare: 0.307031,
    density: [
      [1018, 76.04, -24.98, -155.0, -113.1, 234.2],
      [-0.5406, -0.945, 0.27, 2.829, -2.221, 0],
      [-0.002666, 0.005541, -0.004018, -0.007175, 0, 0],
      [1.347e-5, -1.343e-5, 3.376e-5, 0, 0, 0],
    ],
    specificHeat: [
      [3882, -1304, -1598, 353.9, 5000, -4959],
      [2.699, 5.07, 0.9534, 31.02, -71.35, 0],
      [-0.001659, -0.004752, 0.1167, -0.295, 0, 0],
      [-1.032e-5, 0.0001522, -0.000487, 0, 0, 0],
    ],
    conductivity: [
      [0.4513, -0.4795, 0.2076, -0.09083, -0.05952, 0.2104],
      [0.0007955, -0.001678, 0.001563, -0.002518, -0.003605, 0],
      [3.482e-8, 8.941e-6, -4.615e-5, 6.543e-5, 0, 0],
      [-5.966e-9, 1.493e-8, 9.897e-8, 0, 0, 0],
    ],
    freezing: [259.9, -66.31, -109.4, -228.3, -340.9, 146.5],
  },
  "ethylene-glycol": {
    baseTemperatureK: 304.878,
    baseMassShare: 0.308462,
    density: [
      [1034, 131.1, 0.749, -106.2, -96.23, 489.1],
      [-0.4781, -0.6876, 0.7855, 1.229, -7.211, 0],
      [-0.002692, 0.004805, -0.003995, -0.01153, 0, 0],
      [4.725e-6, 1.69e-6, 4.982e-5, 0, 0, 0],
    ],
    specificHeat: [
      [3737, -1799, -993.3, 2610, 1537, -16180],
      [2.93, 10.46, 3.516, -1.189, -42.72, 0],
      [-0.004675, -0.04147, 0.05109, -0.1643, 0, 0],
      [-1.389e-5, 1.847e-5, -0.0007138, 0, 0, 0],
    ],
    conductivity: [
      [0.472, -0.4286, 0.1747, 0.03017, -0.1322, 0.2678],
      [0.0008903, -0.001473, 0.0006814, -0.002412, 0.002555, 0],
      [-1.058e-6, 1.059e-5, -3.612e-5, 4.004e-5, 0, 0],
      [-2.789e-9, -1.142e-8, 2.365e-8, 0, 0, 0],
    ],
    freezing: [257.9, -80.8, -133.4, -72.93, 100.6, 11.4],
  },
} as const satisfies Record<string, GlycolCoefficients>;

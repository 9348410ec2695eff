import { checkPositive, checkShare } from "../../numeric/checked-number";

/** Cell temperature at 800 W/m², 20 °C and 1 m/s without a data sheet, by mounting [°C]. Source: NREL/ssc, PVWatts. */
export const nominalCellTemperatureC = { rack: 45, roof: 49 } as const;

/**
 * Computes the temperature of the cells.
 *
 * @equation T_c = T_a + G/800·(NOCT − 20)·(1 − η/0.9)·9.5/(5.7 + 3.8·0.51·v)
 * @validity G 0 or more, wind 0 or more; 0.51 reduces the wind from 10 m to the array, 0.9 is the share of light that the module absorbs
 * @source NREL, SAM Photovoltaic Model Technical Reference, NOCT cell temperature model; Duffie and Beckman, eq. 23.3.4
 * @param ambientC [°C]
 * @param irradianceWPerM2 on the cells [W/m²]
 * @param windMPerS at 10 m [m/s]
 * @param noctC {@link nominalCellTemperatureC} [°C]
 * @param moduleEfficiency at standard conditions [-]
 * @returns [°C]
 */
export function cellTemperatureC(
  ambientC: number,
  irradianceWPerM2: number,
  windMPerS: number,
  noctC: number,
  moduleEfficiency: number,
): number {
  return ambientC + ((irradianceWPerM2 / 800) * (noctC - 20) * (1 - moduleEfficiency / 0.9) * 9.5) / (5.7 + 3.8 * 0.51 * windMPerS);
}

/**
 * Computes the power of the modules, direct current.
 *
 * @equation P_dc = G/1000·P_dc0·(1 + γ·(T_c − 25))·(1 − L), not below 0
 * @validity G 0 or more
 * @source A. P. Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641, 2014, eq. 8
 * @param irradianceWPerM2 on the cells [W/m²]
 * @param cellC {@link cellTemperatureC} [°C]
 * @param ratedW at standard conditions [W]
 * @param temperatureCoefficientPerK γ, negative [1/K]
 * @param losses {@link systemLosses} [-]
 * @returns [W]
 */
export function modulePowerW(
  irradianceWPerM2: number,
  cellC: number,
  ratedW: number,
  temperatureCoefficientPerK: number,
  losses: number,
): number {
  return Math.max(0, (irradianceWPerM2 / 1000) * ratedW * (1 + temperatureCoefficientPerK * (cellC - 25)) * (1 - losses));
}

/**
 * Losses between standard conditions and the inverter, each a share [-]. Source: PVWatts Version 5 Manual, table 6; soiling depends on the site and has no
 * default.
 */
export const typicalSystemLosses = {
  shading: 0.03,
  snow: 0,
  mismatch: 0.02,
  wiring: 0.02,
  connections: 0.005,
  lightInducedDegradation: 0.015,
  nameplate: 0.01,
  age: 0,
  availability: 0.03,
} as const;

/**
 * Combines all losses.
 *
 * @equation L = 1 − Π(1 − L_i)
 * @validity each 0 to 1
 * @source A. P. Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641, 2014, eq. 9
 * @returns [-]
 */
export function systemLosses(losses: Readonly<Record<string, number>>): number {
  let left = 1;
  for (const [name, loss] of Object.entries(losses)) {
    checkShare(`Loss by ${name}`, loss);
    left *= 1 - loss;
  }
  return 1 - left;
}

/** Efficiency of the inverter on which the curve below was measured [-]. Source: PVWatts Version 5 Manual, eq. 11. */
const referenceEfficiency = 0.9637;

/**
 * Computes the power of the inverter, alternating current.
 *
 * @equation P_ac = min(η·P_dc, η_nom·P_dc0,inv), not below 0; η = η_nom/0.9637·(−0.0162·ζ − 0.0059/ζ + 0.9858), ζ = P_dc/P_dc0,inv
 * @validity P_dc 0 or more. Without temperature derating: a maker's table is a separate limit
 * @source A. P. Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641, 2014, eq. 10 to 12
 * @param directW into the inverter [W]
 * @param ratedInputW {@link inverterInputW} [W]
 * @param nominalEfficiency [-]
 * @returns [W]
 */
export function inverterOutputW(directW: number, ratedInputW: number, nominalEfficiency: number): number {
  if (directW === 0) return 0;
  const load = directW / ratedInputW;
  const efficiency = (nominalEfficiency / referenceEfficiency) * (-0.0162 * load - 0.0059 / load + 0.9858);
  return Math.max(0, Math.min(efficiency * directW, nominalEfficiency * ratedInputW));
}

/**
 * Computes the input at which an inverter has its rated output.
 *
 * @equation P_dc0,inv = P_dc0/r/η_nom, r = P_dc0/P_ac0
 * @validity all above 0
 * @source A. P. Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641, 2014, section 10
 * @param ratedW of the modules at standard conditions [W]
 * @param ratio of the modules' rating to the inverter's [-]
 * @returns [W]
 */
export function inverterInputW(ratedW: number, ratio: number, nominalEfficiency: number): number {
  checkPositive("Rated power of the modules", ratedW, "W");
  checkPositive("Ratio of the modules' to the inverter's rating", ratio, "");
  checkPositive("Efficiency of the inverter", nominalEfficiency, "");
  return ratedW / ratio / nominalEfficiency;
}

import { humidityRatioAtWetBulb, type MoistAir, moistAir, wetBulbC } from "./moist-air";

/** Air after wet pads, with the water that it received. */
interface PadsState {
  readonly air: MoistAir;
  readonly evaporatedKgPerKg: number; // [kg/kg]
}

/**
 * Computes the air after wet evaporative pads, cooled along its wet bulb.
 *
 * @equation T_out = T_db − e·(T_db − T_wb); W_out = W(T_out, T_wb, p); evaporated = W_out − W_in
 * @validity 0 ≤ e ≤ 1
 * @source ASHRAE Handbook HVAC Systems and Equipment 2020, ch. 41, direct evaporative air coolers
 * @param air state entering the pads
 * @param saturationEfficiency e [-]
 */
export function wetPads(air: MoistAir, saturationEfficiency: number): PadsState {
  if (!(saturationEfficiency >= 0 && saturationEfficiency <= 1))
    throw new RangeError(`Saturation efficiency of pads must lie between 0 and 1 but is ${saturationEfficiency}: give it as a share`);
  const wetBulb = wetBulbC(air);
  const dryBulbC = air.dryBulbC - saturationEfficiency * (air.dryBulbC - wetBulb);
  // A wet bulb from a search is only accurate to 0.001 K: pads must never remove water from the air.
  const humidityRatio = Math.max(air.humidityRatio, humidityRatioAtWetBulb(dryBulbC, Math.min(wetBulb, dryBulbC), air.pressurePa));
  return {
    air: { wetBulbC: wetBulb, ...moistAir({ dryBulbC, humidityRatio, pressurePa: air.pressurePa }) },
    evaporatedKgPerKg: humidityRatio - air.humidityRatio,
  };
}

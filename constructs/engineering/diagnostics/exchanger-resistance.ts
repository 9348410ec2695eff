import { checkPositive } from "../numeric/checked-number";

/**
 * Computes the temperature difference per watt from the entering stream to the leaving other stream of an exchanger.
 *
 * @equation R = 1/G − 1/C, G = ε·C_min
 * @validity flows as at the point of G; C belongs to the leaving stream
 * @source T_hot,in − T_cold,in = Q/G and T_in − T_out = Q/C of the stream, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11
 * @param heatPerKelvinWPerK G, heat per kelvin between the two entering streams [W/K]
 * @param capacityRateWPerK C of the leaving stream [W/K]
 * @returns [K/W]
 */
export function exchangerResistanceKPerW(heatPerKelvinWPerK: number, capacityRateWPerK: number): number {
  checkPositive("Heat per kelvin of an exchanger", heatPerKelvinWPerK, "W/K");
  checkPositive("Capacity rate of a stream", capacityRateWPerK, "W/K");
  return 1 / heatPerKelvinWPerK - 1 / capacityRateWPerK;
}

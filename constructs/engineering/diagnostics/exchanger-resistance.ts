import { checkPositive } from "../numeric/checked-number";

/**
 * How far the stream that an exchanger cools or warms leaves from where the other one comes in, for a watt.
 *
 * @equation R = 1/G − 1/C, G = ε·C_min
 * @validity flows as they are at the point of G; the stream that leaves is the one of C
 * @source T_hot,in − T_cold,in = Q/G and T_in − T_out = Q/C of the stream, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11
 * @param heatPerKelvinWPerK G, heat for each kelvin between the two streams as they come in [W/K]
 * @param capacityRateWPerK C of the stream that is asked for [W/K]
 * @returns [K/W]
 */
export function exchangerResistanceKPerW(heatPerKelvinWPerK: number, capacityRateWPerK: number): number {
  checkPositive("Heat per kelvin of an exchanger", heatPerKelvinWPerK, "W/K");
  checkPositive("Capacity rate of a stream", capacityRateWPerK, "W/K");
  return 1 / heatPerKelvinWPerK - 1 / capacityRateWPerK;
}

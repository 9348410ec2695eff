import { checkNotNegative, checkPositive } from "../../numeric/checked-number";

/**
 * Dip of a generator's voltage when a motor starts on it.
 *
 * @equation ΔV = X'·s/(1 + X'·s), s = S_start/S_rated
 * @validity motor at standstill and generator both inductive, no load before, before the regulator acts: the deepest dip. Not for loads with a soft start, whose current is limited
 * @source voltage divider of transient reactance and motor; limits are those of the class of ISO 8528-5
 * @param startingVA current at standstill × voltage: rated power × starting current ÷ rated current [VA]
 * @param ratedVA of the running sets [VA]
 * @param transientReactance X' of the generator, saturated, on its rating [-]
 * @returns share of the voltage [-]
 */
export function startingVoltageDip(startingVA: number, ratedVA: number, transientReactance: number): number {
  checkNotNegative("Starting power", startingVA, "VA");
  checkPositive("Rated power of the gensets", ratedVA, "VA");
  checkPositive("Transient reactance", transientReactance, "");
  const x = (transientReactance * startingVA) / ratedVA;
  return x / (1 + x);
}

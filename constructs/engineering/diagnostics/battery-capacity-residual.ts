import { checkPositive } from "../numeric/checked-number";

export interface Discharge {
  readonly chargeAh: number; // [Ah] discharged
  /** Fall of the state of charge in that time. */
  readonly stateOfChargeDrop: number; // [-]
}

/**
 * Computes the share of its rated capacity that a battery has lost.
 *
 * @equation r = 1 − (Ah/ΔSoC)/Ah_rated
 * @validity cells at a temperature with full rated capacity; the state of charge refers to today's capacity
 * @source definition of capacity; IEEE 1188-2005 counts it by a discharge in the same way
 * @returns [-]
 */
export function batteryCapacityResidual({ chargeAh, stateOfChargeDrop }: Discharge, ratedAh: number): number {
  checkPositive("Drop of a state of charge", stateOfChargeDrop, "");
  checkPositive("Rated charge of a battery", ratedAh, "Ah");
  return 1 - chargeAh / stateOfChargeDrop / ratedAh;
}

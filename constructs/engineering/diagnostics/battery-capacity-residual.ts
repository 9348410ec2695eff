import { checkPositive } from "../numeric/checked-number";

/** One discharge of a battery. */
export interface Discharge {
  readonly chargeAh: number; // [Ah] taken out
  /** What the state of charge fell by meanwhile. */
  readonly stateOfChargeDrop: number; // [-]
}

/**
 * Share of its rated capacity that a battery has lost.
 *
 * @equation r = 1 − (Ah/ΔSoC)/Ah_rated
 * @validity cells at a temperature at which they give what they are rated for; a state of charge that counts charge over the capacity of today
 * @source definition of capacity; IEEE 1188-2005 counts it by a discharge in the same way
 * @returns [-]
 */
export function batteryCapacityResidual({ chargeAh, stateOfChargeDrop }: Discharge, ratedAh: number): number {
  checkPositive("Drop of a state of charge", stateOfChargeDrop, "");
  checkPositive("Rated charge of a battery", ratedAh, "Ah");
  return 1 - chargeAh / stateOfChargeDrop / ratedAh;
}

/** Capacity and efficiency of an air conditioner. */
interface Cooling {
  readonly capacityW: number; // [W]
  readonly eer: number; // [-], that capacity ÷ all electric power of the unit
}

/**
 * Computes the net sensible capacity and its EER from the total capacity of a machine: the dry heat that it removes for the same power.
 *
 * @equation Q_s = s·Q_t, EER_s = s·EER_t, so that P = Q_s/EER_s = Q_t/EER_t
 * @validity 0 < s ≤ 1, at the room air for which the share was stated
 * @source sensible heat ratio in the sense of ASHRAE and AHRI 210/240, sensible ÷ total capacity; EER there is of the total capacity
 * @param total net total capacity [W], and EER of the total [-]
 * @param sensibleShare s, sensible heat ratio [-]
 */
export function netSensible({ capacityW, eer }: Cooling, sensibleShare: number): Cooling {
  if (!(sensibleShare > 0 && sensibleShare <= 1))
    throw new RangeError(`Sensible share must be above 0 and at most 1 but is ${sensibleShare}: give sensible ÷ total capacity`);
  return { capacityW: sensibleShare * capacityW, eer: sensibleShare * eer };
}

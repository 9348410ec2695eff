/** What an air conditioner does for the power that it draws. */
interface Cooling {
  readonly capacityW: number; // [W]
  readonly eer: number; // [-] that capacity ÷ all electric power of the unit
}

/**
 * Net sensible capacity and its EER of a machine whose total capacity is known: what it takes out of dry heat for the power that the total takes.
 *
 * @equation Q_s = s·Q_t, EER_s = s·EER_t, so that P = Q_s/EER_s = Q_t/EER_t
 * @validity 0 < s ≤ 1, at the room air that the share was stated for
 * @source sensible heat ratio in the sense of ASHRAE and AHRI 210/240, sensible ÷ total capacity; EER there is of the total capacity
 * @param total net total capacity [W], and EER of the total [-]
 * @param sensibleShare s, sensible heat ratio [-]
 */
export function netSensible({ capacityW, eer }: Cooling, sensibleShare: number): Cooling {
  if (!(sensibleShare > 0 && sensibleShare <= 1))
    throw new RangeError(`Sensible share must be above 0 and at most 1 but is ${sensibleShare}: give sensible ÷ total capacity`);
  return { capacityW: sensibleShare * capacityW, eer: sensibleShare * eer };
}

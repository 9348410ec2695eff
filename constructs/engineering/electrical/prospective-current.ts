/** Voltage factor of low-voltage networks whose voltage stays within 10 %, for the largest current [-]. Source: IEC 60909-0:2016, table 1, as pandapower quotes it. */
const voltageFactor = 1.1;

/** Resistance of a conductor at 20 °C ÷ that in service [-]. Source: IEC 60364-5-52:2009, annex G: in service 1.25 times the one at 20 °C. */
export const coldResistanceShare = 1 / 1.25;

/** Impedance between a source and a fault, for each conductor. */
export interface FaultPath {
  /** Impedance of the source as seen at the fault; its angle is unknown [Ω]. */
  readonly sourceOhm: number;
  /** Resistance of transformers and cables [Ω]. */
  readonly resistanceOhm: number;
  readonly reactanceOhm: number; // [Ω]
}

/**
 * Computes the impedance of a supply from its prospective current.
 *
 * @equation Z = c·U/I
 * @validity far from generators
 * @source IEC 60909-0:2016, network feeder
 * @param phaseV voltage to neutral [V]
 * @param currentA prospective current at the intake, 0 for none [A]
 * @returns [Ω]
 */
export function sourceImpedance(phaseV: number, currentA: number): number {
  return (voltageFactor * phaseV) / currentA;
}

/**
 * Computes the largest symmetrical current of a bolted fault.
 *
 * @equation I = c·U/min(|Z_s + R + jX|, |jZ_s + R + jX|)
 * @validity alternating current, far from generators; an upper bound, because the sum is smallest if the source's angle, between 0 and 90°, is farthest from
 * the path's
 * @source IEC 60909-0:2016, equivalent voltage source at the fault; IEC 60364-4-43:2023 on breaking capacity
 * @param phaseV voltage to neutral at the fault [V]
 * @returns [A]; infinite without any impedance
 */
export function prospectiveCurrent(phaseV: number, { sourceOhm, resistanceOhm, reactanceOhm }: FaultPath): number {
  const resistive = Math.hypot(sourceOhm + resistanceOhm, reactanceOhm);
  const reactive = Math.hypot(resistanceOhm, sourceOhm + reactanceOhm);
  return (voltageFactor * phaseV) / Math.min(resistive, reactive);
}

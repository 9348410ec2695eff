import { addUp } from "../../plain/add-up";
/** An impedance in series with a fault. */
export interface FaultImpedance {
  readonly resistanceOhm: number; // [Ω]
  readonly reactanceOhm: number; // [Ω]
}

/** Voltage factors of low-voltage networks whose voltage stays within 10 % [-]. Source: IEC 60909-0:2016, table 1, as pandapower quotes it. */
export const voltageFactor = { most: 1.1, least: 0.95 } as const;

/**
 * Impedance of the network before a transformer, seen on its secondary side.
 *
 * @equation Z = c·U_2²/S_k; X = 0.995·Z, R = 0.1·X
 * @validity S_k with the same voltage factor as the fault; R and X where the utility gives none
 * @source IEC 60909-0:2016, 6.2
 * @param shortCircuitVA S_k that the utility declares [VA]
 * @param secondaryLineToLineV [V]
 */
export function networkImpedance(shortCircuitVA: number, secondaryLineToLineV: number): FaultImpedance {
  if (!(shortCircuitVA > 0))
    throw new RangeError(`Short-circuit power must be above zero but is ${shortCircuitVA} VA: ask the utility for it`);
  const impedance = (voltageFactor.most * secondaryLineToLineV ** 2) / shortCircuitVA;
  return { resistanceOhm: 0.0995 * impedance, reactanceOhm: 0.995 * impedance };
}

/**
 * Impedance of a generator in the first moment of a fault.
 *
 * @equation X = x''·U²/S_r, R = 0
 * @validity first periods; the lasting current is what the maker declares. Without R and correction factor the current comes out larger
 * @source IEC 60909-0:2016, definition of the subtransient reactance
 * @param subtransientReactance x'' on the rating [-]
 */
export function generatorImpedance(ratedVA: number, lineToLineV: number, subtransientReactance: number): FaultImpedance {
  return { resistanceOhm: 0, reactanceOhm: (subtransientReactance * lineToLineV ** 2) / ratedVA };
}

/**
 * Prospective current of a fault between all three phases, the largest at that place: what a breaker has to break.
 *
 * @equation I_k = c·U/(√3·|ΣZ|), c = 1.1
 * @validity u_k up to 7.5 %, where the standard's correction of the transformer would only lower the current; far from motors; conductors cold, so resistances at 20 °C. Converters limit their current to what their maker declares and have no impedance
 * @source IEC 60909-0:2016, eq. 33
 * @param lineToLineV nominal [V]
 * @param inSeries everything between the source's voltage and the fault, on that voltage
 * @returns [A]
 */
export function largestFaultA(lineToLineV: number, inSeries: readonly FaultImpedance[]): number {
  return (voltageFactor.most * lineToLineV) / (Math.sqrt(3) * magnitude(inSeries));
}

/**
 * Smallest prospective current of a fault between one phase and neutral or earth: what has to trip the breaker.
 *
 * @equation I_k = c·U/(√3·|ΣZ|), c = 0.95, with the way back in series
 * @validity near the source the transformer's zero-sequence impedance is that of Dyn windings, about its own; conductors warm
 * @source IEC 60909-0:2016, 7.4; IEC 60364-4-41:2017, clause 411.4.4 for the loop
 * @param lineToLineV nominal [V]
 * @param aroundTheLoop source, phase conductor and way back
 * @returns [A]
 */
export function smallestFaultA(lineToLineV: number, aroundTheLoop: readonly FaultImpedance[]): number {
  return (voltageFactor.least * lineToLineV) / (Math.sqrt(3) * magnitude(aroundTheLoop));
}

function magnitude(inSeries: readonly FaultImpedance[]): number {
  const resistance = addUp(inSeries, ({ resistanceOhm }) => resistanceOhm);
  const reactance = addUp(inSeries, ({ reactanceOhm }) => reactanceOhm);
  const impedance = Math.hypot(resistance, reactance);
  if (!(impedance > 0))
    throw new RangeError(
      `Impedance of a fault must be above zero but is ${impedance} Ω: add the cables and transformers between source and fault`,
    );
  return impedance;
}

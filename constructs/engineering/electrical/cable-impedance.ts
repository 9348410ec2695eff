/** Resistivity of a warm conductor in service, by material [Ω·mm²/m]. Source: IEC 60364-5-52:2009, annex G (1.25 times the one at 20 °C). */
const serviceResistivity = { Cu: 0.0225, Al: 0.036 } as const;

/** Reactance of a conductor at 50 Hz [Ω/m]. Source: IEC 60364-5-52:2009, annex G: 0.08 mΩ/m without better data. */
const reactanceAt50Hz = 0.08e-3;

/**
 * Computes the resistance of one conductor in service.
 *
 * @equation R = ρ·l/A
 * @validity conductor at its operating temperature
 * @source IEC 60364-5-52:2009, annex G
 * @param lengthM one way [m]
 * @param sectionMm2 [mm²]
 * @returns [Ω]
 */
export function conductorResistance(material: "Cu" | "Al", lengthM: number, sectionMm2: number): number {
  return (serviceResistivity[material] * lengthM) / sectionMm2;
}

/**
 * Computes the reactance of one conductor.
 *
 * @equation X = λ·l·f/50
 * @validity cables of all sections in common laying; 0 at direct current
 * @source IEC 60364-5-52:2009, annex G, scaled with frequency
 * @param lengthM one way [m]
 * @param frequencyHz [Hz]
 * @returns [Ω]
 */
export function conductorReactance(lengthM: number, frequencyHz: number): number {
  return (reactanceAt50Hz * lengthM * frequencyHz) / 50;
}

/** Planck constant over Boltzmann constant [K·s]. Source: SI brochure, 9th edition, exact. */
const planckOverBoltzmannKS = 6.62607015e-34 / 1.380649e-23;

/**
 * Least noise temperature of an amplifier: half a quantum, whatever it is made of.
 *
 * @equation T = h·f/(2k)
 * @validity above 0 GHz; an amplifier of much gain that keeps the phase
 * @source C. M. Caves, Quantum limits on noise in linear amplifiers, Physical Review D 26, 1982
 * @returns [K]
 */
export function quantumNoiseK(frequencyGhz: number): number {
  return (planckOverBoltzmannKS * frequencyGhz * 1e9) / 2;
}

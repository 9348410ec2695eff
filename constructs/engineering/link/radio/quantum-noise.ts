/** Planck constant over Boltzmann constant [K·s]. Source: SI brochure, 9th edition, exact. */
const planckOverBoltzmannKS = 6.62607015e-34 / 1.380649e-23;

/**
 * Computes the least noise temperature of any amplifier: half a quantum.
 *
 * @equation T = h·f/(2k)
 * @validity above 0 GHz; an amplifier with high gain that preserves the phase
 * @source C. M. Caves, Quantum limits on noise in linear amplifiers, Physical Review D 26, 1982
 * @returns [K]
 */
export function quantumNoiseK(frequencyGhz: number): number {
  return (planckOverBoltzmannKS * frequencyGhz * 1e9) / 2;
}

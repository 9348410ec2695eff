/**
 * The smallest fault that each rule must detect: our own judgement of a fault that is worth a visit. A rule does not cover a device if its limit is not below
 * the residual of that fault.
 */
export const faults = {
  /** Share of the conductance of a coil or of plates that remains under dirt [-]. */
  fouledShare: 0.5,
  /** Pressure drop of a clogged strainer ÷ that of a clean one [-]. */
  cloggedFactor: 1.7,
  /** Power of a worn pump ÷ that of a sound one, at the same flow [-]. */
  wornFactor: 1.35,
  lostFans: 1,
  /** Capacity that an aged battery lacks below the design's assumption [-]. */
  agedBelow: 0.1,
  /** Efficiency that a worn rectifier has lost [-]. */
  efficiencyLost: 0.06,
  /** Heat of a faulty rack into its coolant ÷ the expected heat [-]. */
  capturedFactor: 0.8,
} as const;

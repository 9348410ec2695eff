/**
 * What each rule has to see, at the least: our own judgement of what is worth a visit. A rule whose limit is not below what such a fault makes of its
 * residual says nothing of the device.
 */
export const faults = {
  /** Share of the conductance that dirt leaves of a coil or of plates [-]. */
  fouledShare: 0.5,
  /** What a clogged strainer takes of the pressure over what a clean one does [-]. */
  cloggedFactor: 1.7,
  /** What a worn pump draws over what a sound one does, at the same flow [-]. */
  wornFactor: 1.35,
  lostFans: 1,
  /** What an aged battery has of its capacity less than what the design counts on [-]. */
  agedBelow: 0.1,
  /** What a worn rectifier has lost of its efficiency [-]. */
  efficiencyLost: 0.06,
  /** Heat that a rack with a fault gives to its coolant, over what it should [-]. */
  capturedFactor: 0.8,
} as const;

import type { LinkFacts, Polarisation, ReceptionFacts } from "./link";

/** The reason why a signal is not received. */
type Misfit = "band" | "polarisation" | "bandwidth";

type Signal = Pick<LinkFacts, "frequencyHz" | "occupiedBandwidthHz" | "polarisation">;

/** The parts of a receiver that decide. A receiver accepts every polarisation of its antenna. */
type Receiving = Partial<Pick<ReceptionFacts, "bandHz" | "polarisations" | "bandwidthHz">>;

/**
 * Finds the reason why a signal is not received completely.
 *
 * @returns undefined if there is none
 */
export function misfitOf(signal: Signal, { bandHz, polarisations, bandwidthHz }: Receiving): Misfit | undefined {
  if (bandHz && !isWithin(edgesHz(signal), bandHz)) return "band";
  if (polarisations && !polarisations.some((one) => takes(one, signal.polarisation))) return "polarisation";
  if (bandwidthHz !== undefined && !(signal.occupiedBandwidthHz <= bandwidthHz)) return "bandwidth";
  return undefined;
}

/** Returns the lower and the upper edge of the spectrum of a signal [Hz]. */
export function edgesHz({ frequencyHz, occupiedBandwidthHz }: Pick<Signal, "frequencyHz" | "occupiedBandwidthHz">): [number, number] {
  return [frequencyHz - occupiedBandwidthHz / 2, frequencyHz + occupiedBandwidthHz / 2];
}

/** Returns whether a band lies within another. */
export function isWithin([low, high]: readonly [number, number], [lowest, highest]: readonly [number, number]): boolean {
  return low >= lowest && high <= highest;
}

/** Returns whether a feed receives a polarisation. A feed that turns receives every linear polarisation. */
function takes(feed: Polarisation, signal: Polarisation): boolean {
  return feed === signal || (feed === "linear" && (signal === "horizontal" || signal === "vertical"));
}

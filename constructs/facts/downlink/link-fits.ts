import type { LinkFacts, Polarisation, ReceptionFacts } from "./link";

/** Why a signal is not received. */
export type Misfit = "band" | "polarisation" | "bandwidth";

/** What of a signal decides. */
type Signal = Pick<LinkFacts, "frequencyHz" | "occupiedBandwidthHz" | "polarisation">;

/** What receives it: a receiver takes any polarisation that its antenna has. */
type Receiving = Partial<Pick<ReceptionFacts, "bandHz" | "polarisations" | "bandwidthHz">>;

/**
 * What keeps a signal from being received whole.
 *
 * @returns undefined where nothing does
 */
export function misfitOf(signal: Signal, { bandHz, polarisations, bandwidthHz }: Receiving): Misfit | undefined {
  if (bandHz && !isWithin(edgesHz(signal), bandHz)) return "band";
  if (polarisations && !polarisations.some((one) => takes(one, signal.polarisation))) return "polarisation";
  if (bandwidthHz !== undefined && !(signal.occupiedBandwidthHz <= bandwidthHz)) return "bandwidth";
  return undefined;
}

/** From the lower to the upper edge of what a signal takes of the spectrum [Hz]. */
export function edgesHz({ frequencyHz, occupiedBandwidthHz }: Pick<Signal, "frequencyHz" | "occupiedBandwidthHz">): [number, number] {
  return [frequencyHz - occupiedBandwidthHz / 2, frequencyHz + occupiedBandwidthHz / 2];
}

/** Does a band lie within another? */
export function isWithin([low, high]: readonly [number, number], [lowest, highest]: readonly [number, number]): boolean {
  return low >= lowest && high <= highest;
}

/** A feed that turns takes every linear polarisation. */
function takes(feed: Polarisation, signal: Polarisation): boolean {
  return feed === signal || (feed === "linear" && (signal === "horizontal" || signal === "vertical"));
}

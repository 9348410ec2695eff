import { type RackFacts, sharedW } from "../../../facts/compute/rack";
import type { Site } from "../../../site";

/** How much of what a rack can draw above idle it draws at most. */
export interface BusiestUse {
  /** Without what it processes. */
  readonly utilisation: number; // [-]
  /** What it draws to process. */
  readonly processing: number; // [-]
  /** Point of the climate that has that utilisation; undefined where it is the rack's own. */
  readonly climate?: string;
}

/**
 * The largest utilisation of a rack that processes, of its own and those of the climate points.
 *
 * @validity a rack whose maximum is above idle
 */
export function busiestUse(rack: RackFacts, { climate }: Site): BusiestUse {
  const aboveW = rack.maximumW - rack.idleW;
  const processing = (rack.processingW ?? 0) / aboveW;
  const own = { utilisation: sharedW(rack) / aboveW };
  const points = Object.entries(climate).map(([name, point]) => ({ utilisation: point.utilisation ?? own.utilisation, climate: name }));
  const others = points.filter(({ utilisation }) => utilisation !== own.utilisation);
  const all = others.length < points.length ? [own, ...others] : others;
  const busiest = all.reduce<Omit<BusiestUse, "processing">>(
    (most, one) => (one.utilisation > most.utilisation ? one : most),
    all[0] ?? own,
  );
  return { ...busiest, processing };
}

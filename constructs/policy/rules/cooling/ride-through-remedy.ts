import type { HeldThrough } from "../../../solve/ride-through";
import type { NodeSnapshot } from "../../../solve/snapshot";

/** What lengthens the time that the racks stand: a battery for their pump, or a tank in their loop, with its size. */
export function rideThroughRemedy({ cooling }: NodeSnapshot, power: HeldThrough, requiredS: number): string {
  if (power.outcome === "unknown") return power.reason;
  if (power.reason !== undefined) return "serve the secondary pump from a UPS or rectifier plant with a battery (power.batteries)";
  const rackLoop = power.stores.find(({ name }) => name === "rack loop");
  const litres = ((requiredS - power.heldS) * (cooling?.secondaryLoop?.volumeM3 ?? 0) * 1000) / (rackLoop?.seconds ?? 0);
  if (!Number.isFinite(litres)) return "lower the supply below the racks' limit first: coolant that is at its limit stores nothing";
  return `add a tank of ${Math.ceil(litres)} L to the rack loop (cooling.secondaryLoop.volume), or let power and cooling come back sooner`;
}

import type { ElectricalState } from "../../../solve/electrical-state";
import type { NetworkLimit } from "../../../solve/network/network-limit";

/** The rating that carries the load with the breaker's own factors, rounded up to whole amperes. */
export function breakerRemedy(limit: NetworkLimit, { unserved }: ElectricalState): string {
  const { node, value } = limit;
  const factor = factorOf(limit);
  const share = factor === 1 ? "" : ` (${leavesOfRating(factor)})`;
  const dead = unserved.length > 0 ? ", or shed load while a feed is lost" : "";
  return `fit ${node} with a breaker rated at least ${Math.ceil(value / factor)} A${share} and a cable to match, or move load to another circuit${dead}`;
}

/** Load that must leave a bank, rounded up to whole amperes. */
export function bankRemedy(limit: NetworkLimit): string {
  const factor = factorOf(limit);
  const share = factor === 1 ? "" : `; ${leavesOfRating(factor)}`;
  return `move load of at least ${Math.ceil(limit.value - (limit.limit ?? 0))} A from ${limit.node} to another bank${share}`;
}

function factorOf({ factors }: NetworkLimit): number {
  return (factors?.temperature ?? 1) * (factors?.group ?? 1) * (factors?.altitude ?? 1);
}

function leavesOfRating(factor: number): string {
  return `its factors leave ${(factor * 100).toFixed(0)} % of the rating`;
}

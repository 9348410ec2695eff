import type { ElectricalState } from "../../../solve/electrical-state";
import type { NetworkLimit } from "../../../solve/network/network-limit";

/** The rating that carries the load with the breaker's own factors, rounded up to whole amperes. */
export function breakerRemedy({ node, value, factors }: NetworkLimit, { unserved }: ElectricalState): string {
  const factor = (factors?.temperature ?? 1) * (factors?.group ?? 1) * (factors?.altitude ?? 1);
  const share = factor === 1 ? "" : ` (its factors leave ${(factor * 100).toFixed(0)} % of the rating)`;
  const dead = unserved.length > 0 ? ", or shed load while a feed is lost" : "";
  return `fit ${node} with a breaker rated at least ${Math.ceil(value / factor)} A${share} and a cable to match, or move load to another circuit${dead}`;
}

import type { RatedDryCooler } from "./dry-cooler-rating";

/**
 * Rates a dry cooler with some of its equal fans at a standstill while the others run as before.
 *
 * @equation V' = V·(n − k)/n; P' = P·(n − k)/n; conductances as rated, over the air that is left
 * @validity 0 ≤ k < n, fans in parallel on one coil, no air back through a fan that stands still
 * @source fan laws, ASHRAE Handbook HVAC Systems and Equipment 2020, ch. 21: flows and powers of equal fans in parallel add up
 * @param fans.count fans of the unit [-]
 * @param fans.lost number that stand still [-]
 * @throws RangeError when no fan remains
 */
export function withFansLost(rated: RatedDryCooler, fans: { readonly count: number; readonly lost: number } | undefined): RatedDryCooler {
  if (fans === undefined || fans.lost === 0) return rated;
  const { count, lost } = fans;
  if (!(lost >= 0 && lost < count))
    throw new RangeError(`Lost fans of a dry cooler must be fewer than its ${count} but are ${lost}: lose the whole unit instead`);
  const share = (count - lost) / count;
  return { ...rated, airFlowM3PerS: rated.airFlowM3PerS * share, fanPowerW: rated.fanPowerW * share };
}

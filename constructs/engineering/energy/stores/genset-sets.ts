/** Relative difference of two powers that count as equal: sums of loads are rounded. */
const roundingShare = 1e-12;

/**
 * Computes the number of running sets: the fewest that carry the load, equally loaded.
 *
 * @equation n = min { n : P ≤ n·P_available }
 * @validity undefined if all sets together cannot carry it; at least one. Call it for kW and for kVA: the larger number runs
 * @source definition of load sharing; ISO 8528-1:2018 for parallel running
 * @param load [W or VA]
 * @param availablePerSet rated × {@link deratedShare} [W or VA]
 * @param installed sets [-]
 * @returns sets [-]
 */
export function runningSets(load: number, availablePerSet: number, installed: number): number | undefined {
  for (let sets = 1; sets <= installed; sets++) if (load <= sets * availablePerSet * (1 + roundingShare)) return sets;
  return undefined;
}

/**
 * Computes the output of the running sets, which is never below their minimum load. The surplus charges the battery, then is dumped.
 *
 * @equation P_out = max(min(P, n·P_available), n·min(x_min·P_rated, P_available))
 * @validity a set in thin or hot air whose power is below its minimum load has its full power
 * @source HOMER Pro 3.12, documentation, generator minimum load ratio
 * @param loadW [W]
 * @param sets running [-]
 * @param availablePerSetW [W]
 * @param minimumPerSetW minimum load × nameplate [W]
 * @returns [W]
 */
export function gensetOutputW(loadW: number, sets: number, availablePerSetW: number, minimumPerSetW: number): number {
  return Math.max(Math.min(loadW, sets * availablePerSetW), sets * Math.min(minimumPerSetW, availablePerSetW));
}

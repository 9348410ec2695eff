interface UnitGroup {
  readonly units: number;
  limitW: number; // [W] of one unit
}

/**
 * Computes the power of each unit when all share a demand equally, each up to its limit. A unit supplies min(level, limit).
 *
 * @equation Σ n_g·min(level, limit_g) = demand
 * @validity demand at or above 0; above the sum of limits every unit is at its limit and the level is the largest limit
 * @source equal load sharing of rectifier units, each with its own power limit
 * @returns level [W]
 */
export function shareEvenly(groups: readonly UnitGroup[], demandW: number): number {
  let openW = demandW;
  let openUnits = 0;
  for (const { units } of groups) openUnits += units;
  let level = openUnits > 0 ? openW / openUnits : 0;
  for (let round = 0; round < groups.length; round++) {
    openW = demandW;
    openUnits = 0;
    for (const { units, limitW } of groups) {
      if (limitW <= level) openW -= units * limitW;
      else openUnits += units;
    }
    if (openUnits === 0) break;
    const next = openW / openUnits;
    if (!(next > level)) break;
    level = next;
  }
  return level;
}

/** Something that continues at one rate for a while. */
interface Spell {
  readonly fromS: number; // [s]
  readonly toS: number; // [s]
  /** Amount per second, in any unit. */
  readonly perS: number;
}

const secondsPerHour = 3600;

/**
 * Adds up spells in each hour.
 *
 * @equation Σ rate·(time of the spell within the hour)
 * @validity 0 ≤ t ≤ end; the last hour may be shorter, and spells outside add nothing
 * @source definition
 * @returns one sum for each hour from 0 on
 */
export function hourlySums(spells: readonly Spell[], endS: number): Float64Array {
  const hours = new Float64Array(Math.ceil(endS / secondsPerHour));
  for (const { fromS, toS, perS } of spells) {
    const last = Math.min(toS, endS);
    if (!(fromS < last)) continue;
    for (let hour = Math.floor(fromS / secondsPerHour); hour * secondsPerHour < last; hour++) {
      const within = Math.min(last, (hour + 1) * secondsPerHour) - Math.max(fromS, hour * secondsPerHour);
      hours[hour] = (hours[hour] as number) + within * perS;
    }
  }
  return hours;
}

import type { EnergyHours } from "./energy-hours";

/**
 * The load that a supply reaches, hour by hour. The grid reaches all of it, and gensets reach the load on their feeds or boards. The sun reaches the load of
 * the present supply.
 */
export interface ReachedLoad {
  readonly isAll: boolean;
  readonly reaches: readonly boolean[];
  /** Load on no battery bus. */
  readonly directW: Float64Array; // [W]
  /** Load with the power of the reached buses, at the sources. */
  readonly loadW: Float64Array; // [W]
  readonly reactiveVar: Float64Array; // [var]
}

/**
 * Computes the part of the load at the sources that sets reach.
 *
 * @equation load_r = direct − unreached + Σ drawn_k over reached buses; Q_r = Q·load_r/load
 * @validity reactive power is spread in proportion to active power
 * @source our own: docs/physics/year.md, A year of hours
 * @param drawnW of each bus at the sources [W]
 * @param all the load of every bus
 * @returns `all` itself if the sets reach all of it
 */
export function reachedLoad(
  { directUnreachedW }: Pick<EnergyHours, "directUnreachedW">,
  reaches: readonly boolean[],
  drawnW: readonly Float64Array[],
  all: ReachedLoad,
): ReachedLoad {
  if (reaches.every(Boolean) && !directUnreachedW?.some((watts) => watts > 0)) return all;
  const directW = directUnreachedW ? all.directW.map((watts, hour) => watts - (directUnreachedW[hour] as number)) : all.directW;
  const loadW = directW.map((watts, hour) => drawnW.reduce((sum, drawn, k) => sum + (reaches[k] ? (drawn[hour] as number) : 0), watts));
  const reactiveVar = all.reactiveVar.map((reactive, hour) => {
    const whole = all.loadW[hour] as number;
    return whole > 0 ? (reactive * (loadW[hour] as number)) / whole : 0;
  });
  return { isAll: false, reaches, directW, loadW, reactiveVar };
}

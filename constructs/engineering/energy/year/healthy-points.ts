/** Steps of the table [K]. */
const dryBulbStepK = 1;
const depressionStepK = 2;

/**
 * Solves the healthy node at a point. Returns one number for each quantity, always in the same order; undefined for a point that cannot exist, such as drier
 * than dry air.
 */
type SolvePoint = (dryBulbC: number, depressionK: number) => readonly number[] | undefined;

interface HealthyPoints {
  /** Number of solved points. */
  readonly solved: number;
  /** Returns a quantity at a climate; undefined if a point that counts could not be solved. */
  at(quantity: number, dryBulbC: number, depressionK: number): number | undefined;
}

/**
 * Makes a table of a healthy node over the climate, with only the points that the given hours need.
 *
 * @equation bilinear over the dry bulb (steps of 1 K) and the wet-bulb depression (steps of 2 K, from 0)
 * @validity only the hours for which it was made; a point on the grid is used directly
 * @source definition of bilinear interpolation
 * @param dryBulbC of the hours [°C]
 * @param depressionK dry bulb less wet bulb of the hours [K]
 */
export function healthyPoints(dryBulbC: Float64Array, depressionK: Float64Array, solve: SolvePoint): HealthyPoints {
  const points = new Map<number, readonly number[] | undefined>();
  const pointAt = (column: number, row: number): readonly number[] | undefined => {
    const key = column * 1000 + row;
    if (!points.has(key)) points.set(key, solve(column * dryBulbStepK, row * depressionStepK));
    return points.get(key);
  };
  const at = (quantity: number, dryBulb: number, depression: number): number | undefined => {
    if (!(depression >= 0 && Number.isFinite(depression) && Number.isFinite(dryBulb)))
      throw new RangeError(`Wet-bulb depression must be 0 or more but is ${depression} K at ${dryBulb} °C: correct the weather`);
    const x = dryBulb / dryBulbStepK;
    const y = depression / depressionStepK;
    const column = Math.floor(x);
    const row = Math.floor(y);
    let sum = 0;
    for (let i = 0; i < 4; i++) {
      const right = i % 2;
      const up = i >> 1;
      const weight = (right ? x - column : 1 - (x - column)) * (up ? y - row : 1 - (y - row));
      if (weight === 0) continue;
      const value = pointAt(column + right, row + up)?.[quantity];
      if (value === undefined) return undefined;
      sum += weight * value;
    }
    return sum;
  };
  for (let i = 0; i < dryBulbC.length; i++) at(0, dryBulbC[i] as number, depressionK[i] as number);
  return {
    get solved() {
      return points.size;
    },
    at,
  };
}

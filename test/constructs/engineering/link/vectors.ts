/** Tolerance of a vector: of all its values, or of the one that it names. */
interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
}

/** One vector, as the JSON files beside the tests hold it. */
export interface Vector {
  readonly id: string;
  readonly for: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: Readonly<Record<string, unknown>>;
}

/** Where a value lies against its tolerance: 1 at its edge, 0 at the expected value. */
export function shareOfTolerance(vector: Vector, key: string, actual: number): number {
  const expected = numberOf(vector.expected, key);
  if (actual === expected) return 0;
  const own = vector.tolerance[key] as Tolerance | undefined;
  const { abs = 0, rel = 0 } = own ?? (vector.tolerance as Tolerance);
  return Math.abs(actual - expected) / Math.max(abs, rel * Math.abs(expected));
}

/** A number of a vector by its name. */
export function numberOf(values: Readonly<Record<string, unknown>>, key: string): number {
  const value = values[key];
  if (typeof value !== "number") throw new TypeError(`Value must be a number but ${key} is ${String(value)}: correct its name`);
  return value;
}

/** The vectors of one kind whose expected values have a key. */
export function vectorsOf(vectors: readonly Vector[], kind: string, key: string): readonly Vector[] {
  const found = vectors.filter((vector) => vector.for === kind && key in vector.expected);
  if (found.length === 0) throw new RangeError(`Vectors must be at least 1 but ${kind} has none with ${key}: correct the name`);
  return found;
}

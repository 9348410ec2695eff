import type { MixedIntegerProgram } from "./mixed-integer-program";

/** A program as arrays, with its rows in sequence, in the form of HiGHS. */
export interface FlatProgram {
  readonly isLargest: boolean;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  /** 1 for a whole number. */
  readonly integrality: Int32Array;
  /** One number for each row. */
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Row i has the columns and coefficients from the place `starts[i]` up to that of the next row. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/**
 * Converts a program to arrays. Its numbers keep all their digits.
 *
 * @throws RangeError for an invalid number, a binary column beyond 0 and 1, and a row without a coefficient for each of its columns
 */
export function flatProgram({ goal, columns, rows }: MixedIntegerProgram): FlatProgram {
  const starts = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) {
    if (row.columns.length !== row.coefficients.length)
      throw new RangeError(
        `Row ${i} must have a coefficient for each of its ${row.columns.length} columns but has ${row.coefficients.length}: give the others`,
      );
    starts[i + 1] = (starts[i] as number) + row.columns.length;
  }
  for (const { kind, lower, upper } of columns) {
    if (!(lower <= upper && (kind === "continuous" || (lower >= 0 && upper <= 1))))
      throw new RangeError(
        `Bounds of a ${kind} column must hold a value but are ${lower} and ${upper}: correct what they are computed from`,
      );
  }
  return {
    isLargest: goal === "largest",
    colCost: finite(
      "Objective of a column",
      Float64Array.from(columns, ({ objective }) => objective),
    ),
    colLower: Float64Array.from(columns, ({ lower }) => lower),
    colUpper: Float64Array.from(columns, ({ upper }) => upper),
    integrality: Int32Array.from(columns, ({ kind }) => (kind === "binary" ? 1 : 0)),
    rowLower: Float64Array.from(rows, ({ sense, rightSide }) => (sense === "at-most" ? Number.NEGATIVE_INFINITY : right(rightSide))),
    rowUpper: Float64Array.from(rows, ({ sense, rightSide }) => (sense === "at-least" ? Number.POSITIVE_INFINITY : right(rightSide))),
    starts,
    indices: Int32Array.from(rows.flatMap((row) => row.columns)),
    values: finite("Coefficient of a row", Float64Array.from(rows.flatMap(({ coefficients }) => coefficients))),
  };
}

function right(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Right side of a row must be finite but is ${value}: correct what it is computed from`);
  return value;
}

function finite(name: string, values: Float64Array): Float64Array {
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new RangeError(`${name} must be finite but is ${wrong}: correct what it is computed from`);
  return values;
}

export interface ProgramColumn {
  /** Contribution of one unit to the sum that is maximised or minimised. */
  readonly objective: number;
  readonly lower: number;
  /** Infinity without an upper bound. */
  readonly upper: number;
  /** A binary column is 0 or 1 within the bounds. */
  readonly kind: "binary" | "continuous";
}

/** A sum over some columns, with its limits. */
export interface ProgramRow {
  readonly columns: readonly number[];
  /** One coefficient for each column. */
  readonly coefficients: readonly number[];
  readonly sense: "at-most" | "at-least" | "equal";
  readonly rightSide: number;
}

/** A linear program, some of whose columns may be binary. */
export interface MixedIntegerProgram {
  readonly goal: "largest" | "smallest";
  readonly columns: readonly ProgramColumn[];
  readonly rows: readonly ProgramRow[];
}

/** Returns the program with binary columns anywhere from 0 to 1: its optimum bounds that of the program. */
export function relaxed({ goal, columns, rows }: MixedIntegerProgram): MixedIntegerProgram {
  return { goal, columns: columns.map((column) => ({ ...column, kind: "continuous" })), rows };
}

/** A maker's table of a genset's power over elevation and intake temperature. */
export interface DeratingTable {
  /** Elevations of its rows, ascending [m]. */
  readonly elevationsM: readonly number[];
  /** Temperatures of its columns, ascending [°C]. */
  readonly temperaturesC: readonly number[];
  /** Share of rated power by row and column; undefined for blank cells [-]. */
  readonly shares: readonly (readonly (number | undefined)[])[];
}

/**
 * Makes a table monotone: thinner or warmer air never increases the power. Rounding in makers' tables causes such errors.
 *
 * @equation each cell becomes the minimum over itself and all lower and cooler cells; a blank cell stays blank
 * @validity any table
 * @source physics of the engine: power falls with air density
 */
export function monotoneTable({ elevationsM, temperaturesC, shares }: DeratingTable): DeratingTable {
  const above = temperaturesC.map(() => Number.POSITIVE_INFINITY);
  const made = elevationsM.map((_, row) => {
    let lowest = Number.POSITIVE_INFINITY;
    return temperaturesC.map((_, column) => {
      const share = shares[row]?.[column];
      lowest = Math.min(lowest, share ?? lowest, above[column] ?? lowest);
      above[column] = lowest;
      return share === undefined ? undefined : lowest;
    });
  });
  return { elevationsM, temperaturesC, shares: made };
}

/**
 * Finds the share of its rated power that a genset can supply, for kW and kVA.
 *
 * @equation bilinear in the table of {@link monotoneTable}; below its first row and column their values hold
 * @validity undefined (unknown) beyond the last row or column, and if a cell that counts is blank
 * @source the maker's table, as Atlas Copco QAS 500, manual, p. 96. Such tables are not the product of an elevation and a temperature factor
 * @param table made monotone
 * @param elevationM of the site [m]
 * @param intakeC air at the engine's intake [°C]
 * @returns [-]
 */
export function deratedShare(table: DeratingTable, elevationM: number, intakeC: number): number | undefined {
  const row = place(table.elevationsM, elevationM);
  const column = place(table.temperaturesC, intakeC);
  if (row === undefined || column === undefined) return undefined;
  let share = 0;
  for (const [r, rowWeight] of row) {
    for (const [c, columnWeight] of column) {
      const cell = table.shares[r]?.[c];
      if (cell === undefined) return undefined;
      share += cell * rowWeight * columnWeight;
    }
  }
  return share;
}

/** Returns the entries of an axis that count for x, with their weights. At an entry and below the first there is one, otherwise there are two. */
function place(axis: readonly number[], x: number): readonly (readonly [index: number, weight: number])[] | undefined {
  const after = axis.findIndex((entry) => entry >= x);
  const upper = axis[after];
  const lower = axis[after - 1];
  if (upper === undefined) return undefined;
  if (lower === undefined || upper === x) return [[after, 1]];
  const weight = (x - lower) / (upper - lower);
  return [
    [after - 1, 1 - weight],
    [after, weight],
  ];
}

/** Narrowest text that is written. A narrower terminal breaks its lines [columns]. */
export const leastWidth = 60;

/**
 * Returns the columns that text on standard output may use. There is no limit if it is no terminal, or the terminal does not state its width: files are the
 * same everywhere.
 */
export function terminalWidth(): number {
  const { isTTY, columns } = process.stdout;
  return isTTY && columns > 0 ? Math.max(leastWidth, columns) : Number.POSITIVE_INFINITY;
}

/** Narrowest text that is made: on a terminal of fewer columns its lines are broken by the terminal [columns]. */
export const leastWidth = 60;

/** Columns that text on standard output may take. Without an end where it is no terminal, or one that does not say how wide it is: files are the same everywhere. */
export function terminalWidth(): number {
  const { isTTY, columns } = process.stdout;
  return isTTY && columns > 0 ? Math.max(leastWidth, columns) : Number.POSITIVE_INFINITY;
}

import { createHash } from "node:crypto";

/**
 * SHA-256, first 16 digits, of the numbers of a table, to be compared with the same of a publication: many numbers move a result by less than any published result
 * shows. "," between numbers, ";" between rows, no zeros at the end of a fraction.
 */
export function digestOfRows(rows: readonly (readonly number[])[]): string {
  return createHash("sha256").update(rows.join(";")).digest("hex").slice(0, 16);
}

import { format } from "node:util";
import { expect } from "vitest";

/**
 * Asks every row of a table, so that one test is the whole table and says of each row that is off what is wrong, in the order of the rows.
 * A row is off when its check throws. A table without rows fails: it would ask nothing.
 *
 * @param name of a row as `it.each` of vitest writes titles: `%s`, `%d` and `%j` for the values of a list in their order, `$prop` for those of an object
 */
export function everyRow<Row extends unknown[] | [unknown]>(name: string, rows: readonly Row[], check: (...row: Row) => void): void;
export function everyRow<Row extends readonly unknown[]>(name: string, rows: readonly Row[], check: (...row: [...Row]) => void): void;
export function everyRow<Row>(name: string, rows: readonly Row[], check: (row: Row) => void): void;
export function everyRow(name: string, rows: readonly unknown[], check: (...row: unknown[]) => unknown): void {
  expect(rows.length, `the table of ${name} must have rows`).toBeGreaterThan(0);
  const errors = rows.flatMap((row) => {
    const values = Array.isArray(row) ? row : [row];
    try {
      if (check(...values) instanceof Promise)
        throw new TypeError("a check must end before it returns: await what it asks before the table");
      return [];
    } catch (error) {
      return named(error, nameOf(name, values));
    }
  });
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} deviations`); // vitest prints each of them, with its difference
}

/** With the name of the row before what each error says. */
function named(error: unknown, row: string): Error[] {
  if (error instanceof AggregateError) return error.errors.flatMap((one) => named(one, row));
  const own = error instanceof Error ? error : new Error(String(error));
  own.message = `${row}: ${own.message}`;
  return [own];
}

function nameOf(name: string, values: readonly unknown[]): string {
  const asked = name.match(/%[sdj]/g)?.length ?? 0;
  if (asked > 0) return format(name, ...values.slice(0, asked));
  return name.replaceAll(/\$(\w+)/g, (_, prop: string) => String((values[0] as Readonly<Record<string, unknown>>)[prop]));
}

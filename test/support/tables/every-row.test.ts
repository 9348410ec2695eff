import { describe, expect, it } from "vitest";
import { everyRow } from "./every-row";

/** What vitest would print of it. */
function saidBy(asked: () => void): string[] {
  try {
    asked();
  } catch (error) {
    if (error instanceof AggregateError) return error.errors.map(({ message }: Error) => message);
    throw error;
  }
  return [];
}

describe("everyRow()", () => {
  it("everyRow() says of every row that is off what is wrong, by its name, and nothing of the others", () => {
    const rows: [string, number][] = [
      ["one", 1],
      ["two", 3],
      ["three", 3],
      ["four", 5],
    ];
    const lengths = { one: 1, two: 2, three: 3 };
    const check = (word: string, length: number) => {
      if (!(word in lengths)) throw new RangeError("no such word");
      expect(lengths[word as "one"]).toBe(length);
    };
    expect(saidBy(() => everyRow("%s", rows, check))).toEqual(["two: expected 2 to be 3 // Object.is equality", "four: no such word"]);
  });

  it("everyRow() keeps what was expected and found, of which vitest prints the difference", () => {
    const error = (() => {
      try {
        everyRow("%j", [{ a: 1 }], (row) => expect(row).toEqual({ a: 2 }));
      } catch (thrown) {
        return (thrown as AggregateError).errors[0];
      }
    })();
    expect(error).toMatchObject({ actual: { a: 1 }, expected: { a: 2 } });
  });

  it("everyRow() names the rows of tables in tables, and objects by their props", () => {
    const check = () => everyRow("%d", [1, 2], (value) => expect(value).toBe(1));
    expect(saidBy(() => everyRow("$name of $kind", [{ name: "a", kind: "b" }], check))).toEqual([
      "a of b: 2: expected 2 to be 1 // Object.is equality",
    ]);
  });

  it("everyRow() refuses a table without rows, and a check that ends later", () => {
    expect(() => everyRow("%s", [], () => {})).toThrow("the table of %s must have rows");
    expect(saidBy(() => everyRow("%s", ["a"], async () => {}))).toEqual([expect.stringMatching(/^a: a check must end before it returns/)]);
  });
});

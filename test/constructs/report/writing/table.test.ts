import { describe, expect, it } from "vitest";
import { type Column, plainText, rowLines, showTable, type Text, tableOf, typedNames } from "../../../../constructs/report/writing/table";

interface Load {
  readonly name: string;
  readonly watts: number;
}

const columns: readonly Column<Load>[] = [
  { head: "load", text: ({ name }) => ({ typed: name }), value: ({ name }) => name },
  { head: "power", unit: "W", value: ({ watts }) => watts },
  { head: "draws", text: ({ watts }) => `${watts / 1000} kW`, align: "right" },
];
const rows: readonly Load[] = [
  { name: "rack-1", watts: 14_000 },
  { name: "pump-1", watts: 750 },
  { name: "fan-1", watts: 90 },
];

describe("showTable()", () => {
  it("has the columns that people read, and all rows where nothing bounds them", () => {
    expect(showTable({ columns, rows })).toEqual({
      head: ["load", "draws"],
      rows: [
        [{ typed: "rack-1" }, "14 kW"],
        [{ typed: "pump-1" }, "0.75 kW"],
        [{ typed: "fan-1" }, "0.09 kW"],
      ],
    });
  });

  it("has the first rows, and says how many are left, listed or not", () => {
    const more = (left: number): Text => [`and ${left} more: `, { typed: "edge-node parts" }];
    const { rows: shown, more: said } = showTable({ columns, rows, most: 1, count: 7, more });
    expect([shown.length, said && plainText(said)]).toEqual([1, "and 6 more: edge-node parts"]);
    expect(showTable({ columns, rows, most: 3, more }).more).toBeUndefined();
    expect(showTable({ columns, rows, most: 1 }).more).toBeUndefined();
  });
});

describe("plainText()", () => {
  it("keeps the words of every mark, and nothing of a bar", () => {
    const text: Text = [
      "of ",
      { typed: "rack-1" },
      " by ",
      { cited: { document: "a sheet", url: "https://example.org" } },
      { bar: { margin: 1 } },
    ];
    expect(plainText(text)).toBe("of rack-1 by a sheet");
    expect(plainText({ marked: "−3 K", look: "negative" })).toBe("−3 K");
  });
});

describe("typedNames()", () => {
  it("sets each name apart, with commas between", () => {
    expect(typedNames(["a", "b"])).toEqual([{ typed: "a" }, ", ", { typed: "b" }]);
    expect(plainText(typedNames([]))).toBe("");
  });
});

describe("tableOf()", () => {
  it("makes a table of texts, with its numbers to the right", () => {
    const table = tableOf("Loads", ["load", "power"], [["rack-1", "14 kW"], ["pump-1"]], [1]);
    expect(table.columns.map(({ align }) => align)).toEqual([undefined, "right"]);
    expect(showTable(table).rows).toEqual([
      ["rack-1", "14 kW"],
      ["pump-1", ""],
    ]);
  });
});

describe("rowLines()", () => {
  it("says each column that people read in a line", () => {
    expect(rows.slice(0, 1).flatMap((row) => rowLines(columns, row))).toEqual(["load: rack-1", "draws: 14 kW"]);
  });
});

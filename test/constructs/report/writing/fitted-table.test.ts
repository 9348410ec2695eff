import { describe, expect, it } from "vitest";
import { tableText } from "../../../../constructs/report/writing/fitted-table";
import { tabulate } from "../../../../constructs/report/writing/table";

const head = ["rule", "asks for"];
const rows = [["cooling/coolant-flow", "Flow of the coolant within the limits of its pumps\nat every speed"]];

describe("tableText()", () => {
  it("tableText() is as wide as its text where that fits", () => {
    const table = [
      "┌──────────────────────┬────────────────────────────────────────────────────┐",
      "│ rule                 │ asks for                                           │",
      "├──────────────────────┼────────────────────────────────────────────────────┤",
      "│ cooling/coolant-flow │ Flow of the coolant within the limits of its pumps │",
      "│                      │ at every speed                                     │",
      "└──────────────────────┴────────────────────────────────────────────────────┘",
    ].join("\n");
    expect(tableText(tabulate(head, rows))).toBe(table);
    expect(tableText(tabulate(head, rows), 77)).toBe(table);
  });

  it("tableText() wraps its widest column between words, and keeps the lines of a cell apart", () => {
    expect(tableText(tabulate(head, rows), 60)).toBe(
      [
        "┌──────────────────────┬────────────────────────────────┐",
        "│ rule                 │ asks for                       │",
        "├──────────────────────┼────────────────────────────────┤",
        "│ cooling/coolant-flow │ Flow of the coolant within the │",
        "│                      │ limits of its pumps            │",
        "│                      │ at every speed                 │",
        "└──────────────────────┴────────────────────────────────┘",
      ].join("\n"),
    );
  });

  it("tableText() lists each row under its first cell where words are too long for columns", () => {
    const site = ["supply-within-it-limit\ncompute/rack-1", "hottest/dry-cooler-1-lost", "surviving-feed-carries-load", ""];
    expect(tableText(tabulate(["margin", "set by", "power", "none"], [site]), 60)).toBe(
      ["margin supply-within-it-limit compute/rack-1", "  set by  hottest/dry-cooler-1-lost", "  power   surviving-feed-carries-load"].join(
        "\n",
      ),
    );
  });

  it("tableText() lists what is too long to stand beside its name below it", () => {
    const scenario = "hottest/ups-b-lost-at-grid-minimum-of-a-long-name";
    expect(tableText(tabulate(["site", "limits at minimum voltage"], [["north", `+4.13 kW\n${scenario}`]]), 60)).toBe(
      ["site north", "  limits at minimum voltage", "    +4.13 kW", `    ${scenario}`].join("\n"),
    );
  });

  const columns = [
    { head: "load", align: "right" as const, text: (load: number) => `${load}` },
    { head: "for spreadsheets", value: (load: number) => load },
    { head: "is", text: () => "read" },
  ];

  it("tableText() leaves numbers to the left, unless its table has them aligned", () => {
    const table = { columns, rows: [5, 1000] };
    expect(tableText(table, 80)).toContain("│ 5    │ read │\n│ 1000 │");
    expect(tableText({ ...table, isAligned: true }, 80)).toContain("│    5 │ read │\n│ 1000 │");
    expect(tableText({ ...table, isSpaced: true }, 80)).toContain("│ 5    │ read │\n├──────┼──────┤\n│ 1000 │");
  });
});

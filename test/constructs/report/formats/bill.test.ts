import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { BillItem } from "../../../../constructs/report/bill/bill-item";
import { runResult } from "../../../../constructs/report/run-result";
import { formatText, reportOf } from "../../../support/report/reports";

const cable: BillItem = {
  module: "power",
  kind: "cable",
  names: ["it/cable", "pumps/cable"],
  count: 2,
  maker: 'Wire "and" Sons, Ltd',
  rating: "10 mm² Cu, 8 m",
  fedBy: ["board-a"],
  place: "inside",
  documents: ["As measured\nin March", "Second sheet"],
};
const resultOf = (...billOfMaterials: readonly BillItem[]) => runResult([{ ...reportOf(), billOfMaterials }, reportOf()]);
const rowsOf = (text: string) => parse(text, { columns: true, record_delimiter: "\r\n" }) as readonly Record<string, string>[];

describe("billCsv()", () => {
  it("is RFC 4180: a header, CRLF, and quotes around commas, quotes and line breaks", () => {
    const text = formatText("bill-csv", resultOf(cable));
    expect(text).toBe(
      "site,module,part,pieces,names,maker,model,order number,rating,redundancy promised,fed by,place,numbers from\r\n" +
        'riyadh-1,power,cable,2,it/cable; pumps/cable,"Wire ""and"" Sons, Ltd",,,"10 mm² Cu, 8 m",,board-a,in the room,"As measured\nin March; Second sheet"\r\n',
    );
    expect(rowsOf(text)).toMatchObject([{ site: "riyadh-1", maker: 'Wire "and" Sons, Ltd', pieces: "2" }]);
  });

  it.each([
    "=HYPERLINK(1)",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "\n=1",
    " \u200b=1",
    '"=1',
    "\u0001=1",
    "\u202e@SUM(A1)",
    "\u009b-1",
  ])("never begins a cell with %j, which a spreadsheet would compute", (text) => {
    const hostile: BillItem = {
      module: text,
      kind: text,
      names: [text],
      maker: text,
      model: text,
      rating: text,
      place: text,
      documents: [text],
    };
    const [row = {}, ...others] = rowsOf(formatText("bill-csv", resultOf(hostile)));
    expect(others).toEqual([]);
    const filled = Object.entries(row).filter(([head, cell]) => head !== "site" && cell !== "");
    expect(filled).toHaveLength(8);
    for (const [head, cell] of filled) expect(cell, head).toMatch(/^(?:'|\\u| 1$)/);
  });

  it("shows a control character, and one that turns the direction of text, by its code", () => {
    const text = "a\u0007b\u009bc\u202ed\u2066e";
    const { names } = rowsOf(formatText("bill-csv", resultOf({ ...cable, names: [text] })))[0] ?? {};
    expect(names).toBe("a\\u0007b\\u009bc\\u202ed\\u2066e");
    const json = formatText("bill-json", resultOf({ ...cable, names: [text] }));
    expect(json).toContain("a\\u0007b\\u009bc\\u202ed\\u2066e");
    expect((JSON.parse(json) as { sites: { billOfMaterials: BillItem[] }[] }).sites[0]?.billOfMaterials[0]?.names).toEqual([text]);
  });

  it("writes the header alone of results without bills, and what earlier versions had of them", () => {
    expect(rowsOf(formatText("bill-csv", runResult([reportOf()])))).toEqual([]);
    const old = resultOf({ module: "power", kind: "ups", names: ["ups-1"], documents: [] });
    expect(rowsOf(formatText("bill-csv", old))).toMatchObject([{ part: "UPS", pieces: "", names: "ups-1", "fed by": "" }]);
  });
});

describe("billJson", () => {
  it("has the bill of each site as its report has it", () => {
    expect(JSON.parse(formatText("bill-json", resultOf(cable)))).toEqual({
      schemaVersion: 1,
      sites: [
        { site: "riyadh-1", billOfMaterials: [cable] },
        { site: "riyadh-1", billOfMaterials: [] },
      ],
    });
  });
});

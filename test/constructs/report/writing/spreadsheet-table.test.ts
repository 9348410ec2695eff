import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { tabulatePasses } from "../../../../constructs/report/subjects/passes";
import { spreadsheetOf } from "../../../../constructs/report/writing/spreadsheet-table";
import { reportedDownlink, reportedPass } from "../../../support/report/downlinks";

describe("spreadsheetOf()", () => {
  it("shows a control character by its code, and finds a formula behind it, quotation marks and what nobody sees", () => {
    for (const name of ["\u0001=1", "\u009b=1", '"=1', "\u200b+1", "\t@A1", "\r-1"]) {
      const text = spreadsheetOf(tabulatePasses(reportedDownlink(undefined, [reportedPass({ satellite: name })])));
      const [head = [], row = []] = parse(text) as string[][];
      expect(row[head.indexOf("satellite")]).toMatch(/^(?:'|\\u)/);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}/u);
    }
  });

  it("keeps numbers below 0 as they are, and names that begin as a formula from being one", () => {
    const passes = [reportedPass({ satellite: "=1+1", maximumElevationDegrees: -2.5, cutAtEnd: true })];
    const [head = [], row = []] = parse(spreadsheetOf(tabulatePasses(reportedDownlink(undefined, passes)))) as string[][];
    const of = (name: string) => row[head.indexOf(name)];
    expect([of("satellite"), of("greatest elevation [°]"), of("cut at start"), of("cut at end")]).toEqual(["'=1+1", "-2.5", "no", "yes"]);
  });

  it("has the columns with a value alone, each with its unit", () => {
    const columns = [
      { head: "load", text: () => "for people" },
      { head: "power", unit: "W", value: ({ watts }: { readonly watts: number }) => watts },
    ];
    expect(spreadsheetOf({ columns, rows: [{ watts: 750 }] })).toBe("power [W]\r\n750\r\n");
  });
});

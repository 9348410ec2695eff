import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { tabulateMatrix } from "../../../../constructs/report/matrix/tabulate-matrix";
import { spreadsheetOf } from "../../../../constructs/report/writing/spreadsheet-table";
import { matrix } from "../../../support/report/written-matrix";

describe("tabulateMatrix()", () => {
  const text = spreadsheetOf(tabulateMatrix(matrix));
  const lines = parse(text, { columns: true }) as Readonly<Record<string, string>>[];

  it("tabulateMatrix() has a line a site with plain numbers, and marks a study", () => {
    expect(lines.map(({ site, kind, verdict }) => [site, kind, verdict]).slice(0, 3)).toEqual([
      ["abha", "site", "pass"],
      ["study-sa", "screening site", "fail"],
      ["doha", "site", "fail"],
    ]);
    expect(lines[1]?.["latitude [°]"]).toBe("-28.32");
    expect([lines[0]?.["hottest dry bulb [°C]"], lines[0]?.["highest outdoor dry bulb [°C]"], lines[2]?.["fuel [m³/year]"]]).toEqual([
      "35.3",
      "41.07",
      "12.345",
    ]);
    expect(lines[0]?.["papers needed"]).toBe("");
  });

  it("tabulateMatrix() counts the documents that are known, and lists them and what is to be found out", () => {
    const ofDocuments = (i: number) => ["documents known", "documents", "documents to find out"].map((head) => lines[i]?.[head]);
    expect(ofDocuments(0)).toEqual(["2", "customs: permit; labels: ar", "manuals"]);
    expect(ofDocuments(1)).toEqual(["", "", ""]);
  });

  it("tabulateMatrix() lists what blocks and by how much", () => {
    expect(lines[1]?.["blocked by"]).toBe("cooling/supply-within-it-limit; power/breaker-loading");
    expect(lines[1]?.["by how much"]).toContain("power/breaker-loading of compute/rack-1: margin −1.00 A; remedy: less");
  });

  it("tabulateMatrix() says why a design is refused and a country left out, and holds no formula", () => {
    expect(lines[3]).toMatchObject({ site: "'=lagos", verdict: "refused", refused: "hub.yaml:3:1 power: is @required" });
    expect(lines[4]).toMatchObject({ kind: "left out", country: "NG", refused: "no weather station of it has a source: give it a row" });
    expect(text.endsWith("\r\n")).toBe(true);
  });
});

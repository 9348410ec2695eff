import type { MatrixRow } from "cdktf-edge-node/report";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { matrixText } from "../../../../constructs/report/matrix/matrix-text";
import { matrix, row } from "../../../support/report/written-matrix";

describe("matrixText()", () => {
  const text = matrixText(matrix);

  it("matrixText() counts the verdicts, and says where the design is refused and what is left out before the table", () => {
    expect(text.split("\n").slice(0, 4)).toEqual([
      "hub.yaml at 4 sites: 1 pass, 2 fail, 1 refused",
      "✗ =lagos: the design is refused there",
      "  hub.yaml:3:1 power: is @required",
      "! NG Nigeria is left out: no weather station of it has a source: give it a row",
    ]);
  });

  it("matrixText() has a row a site: a study is marked, what blocks stands with its margin, and fuel where a site has some", () => {
    const cells = (line: string) =>
      line
        .split("│")
        .slice(1, -1)
        .map((cell) => cell.trim());
    const lines = text
      .split("\n")
      .filter((line) => line.startsWith("│"))
      .map(cells);
    expect(lines[0]).toEqual(["site", "verdict", "blocked by", "hottest", "highest outdoor air", "PUE", "fuel a year", "papers"]);
    expect(lines[1]).toEqual(["abha", "pass", "", "35.3 °C", "41.1 °C", "1.28", "", "documents: 2 known, 1 to find out"]);
    expect(lines.slice(3, 6).map(([site, verdict, blocked]) => [site, verdict, blocked])).toEqual([
      ["study-sa", "fail", "cooling/supply-within-it-limit −10.7 K"],
      ["Saudi Arabia", "", "power/breaker-loading −1.00 A"],
      ["screening site", "", ""],
    ]);
    expect(lines.find(([site]) => site === "doha")?.at(-2)).toBe("12.3 m³");
    expect(lines.find(([site]) => site === "=lagos")?.slice(1, 5)).toEqual(["refused", "1 problem", "", ""]);
  });

  it("matrixText() lists what blocks by rule, with the site where it is worst, and what each rests on", () => {
    expect(text).toContain(
      "What blocks\n  cooling/supply-within-it-limit at study-sa, doha: Title of cooling/supply-within-it-limit\n    worst at study-sa, compute/rack-1: margin −10.7 K; remedy: less\n",
    );
    expect(text).toContain("Assumed\n  abha, study-sa: sun of a clear sky\nNot judged\n  study-sa: the most humid air\n");
  });

  it("matrixText() says of all sites at once what holds of all, and not known what no search found", () => {
    const { standsDryBulbC: _, ...broken } = row({ site: "e" });
    const rows = [..."abcd"].map((site) => row({ site, assumed: ["the sun"] }));
    expect(matrixText({ ...matrix, rows })).toContain("  all 4 sites: the sun\n");
    expect(matrixText({ ...matrix, rows: [broken] })).toContain("not known");
    expect(matrixText({ ...matrix, rows: [{ ...broken, stands: "already-broken" }] })).toMatch(/│ none +│/);
    expect(matrixText({ ...matrix, rows: [{ ...broken, stands: "not-reached", standsDryBulbC: 70 }] })).toContain("70.0 °C and more");
  });

  it("matrixText() counts documents below the papers, where a row has some", () => {
    const papers = { needed: 3, settled: 1, open: ["a", "b"], longestLeadDays: 42, leadTimesMissing: 1 };
    const shown = (given: Partial<MatrixRow>) =>
      matrixText({ ...matrix, rows: [row({ site: "a", ...given })] })
        .split("\n")
        .filter((line) => line.startsWith("│"))
        .map((line) => line.split("│").at(-2)?.trim());
    const documents = { known: [], toFindOut: ["customs", "labels"] };
    expect(shown({ papers, documents })).toEqual([
      "papers",
      "1 of 3 settled",
      "longest 42 d",
      "1 without a lead time",
      "documents: 2 to find out",
    ]);
    expect(shown({ documents: { known: [], toFindOut: [] } })[0]).toBe("PUE");
    const remembered = { needed: 0, settled: 0, open: [], leadTimesMissing: 0, toFindOut: ["RETIE, installations"] };
    expect(shown({ papers: remembered })).toEqual(["papers", "1 to find out", ""]);
  });

  it("matrixText() has no line longer than it may", () => {
    const widest = Math.max(
      ...matrixText(matrix, { width: 72 })
        .split("\n")
        .map((line) => stringWidth(line)),
    );
    expect(widest).toBeLessThanOrEqual(72);
  });

  it("matrixText() says what fails by the level of the run alone", () => {
    expect(matrixText({ ...matrix, failOn: "warn", rows: [row({ site: "a", failsByLevel: true })] })).toContain("1 fail by --fail-on warn");
  });
});

import { describe, expect, it } from "vitest";
import { matrixMarkdown } from "../../../../constructs/report/matrix/matrix-markdown";
import { matrix, row } from "../../../support/report/written-matrix";

describe("matrixMarkdown()", () => {
  const text = matrixMarkdown(matrix);

  it("matrixMarkdown() has a table with a line a site, in which a study is marked", () => {
    expect(text).toContain("## hub.yaml at 4 sites: 1 pass, 2 fail, 1 refused\n\n| site | verdict | blocked by |");
    expect(text).toContain("| study-sa<br>Saudi Arabia<br>screening site | fail |");
  });

  it("matrixMarkdown() lists refusals, what blocks by rule, what is assumed, not judged and left out", () => {
    expect(text.match(/^### .*/gm)).toEqual(["### Refused", "### What blocks", "### Assumed", "### Not judged", "### Left out"]);
    expect(text).toContain("- `cooling/supply-within-it-limit` at study-sa, doha: Title of");
    expect(matrixMarkdown({ ...matrix, rows: [row({ site: "a" })], leftOut: [] })).not.toContain("###");
  });

  it("matrixMarkdown() notifies nobody and breaks no table by what people wrote", () => {
    expect(text).not.toMatch(/@required/);
    expect(matrixMarkdown({ ...matrix, rows: [row({ site: "a", countryName: "A|<b>" })] })).toContain("A\\|\\<b\\>");
  });
});

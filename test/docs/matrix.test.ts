import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codeBlocks } from "../support/docs/code-blocks";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const page = readFileSync("docs/matrix.md", "utf8");
const files = new SiteFiles("docs-matrix");

describe("docs/matrix.md", () => {
  it("names the columns that a table must have, and shows the error that a wrong one gives", () => {
    const lacking = runCli("matrix", "examples/one-design/hub.yaml", "--sites", files.write("none.csv", "name\n")).stderr;
    const [, columns = ""] = /must have the columns (.*) but lacks/.exec(lacking) ?? [];
    expect(columns.split(", ").filter((column) => !page.includes(`\`${column}\``))).toEqual([]);
    const line = (name: string, minimum: string) => `${name},SA,18.23,42.65,2093 m,35.3 °C,13.1 °C,2.8 °C,${minimum}`;
    const wrong = files.write(
      "sites.csv",
      [`${columns.replaceAll(" ", "")},grid.minimum`, line("a", ""), line("b", ""), line("c", "9")].join("\n"),
    );
    const { code, stderr } = runCli("matrix", "examples/one-design/hub.yaml", "--sites", wrong);
    expect(code).toBe(2);
    expect(stderr.replaceAll(`${files.folder}/`, "")).toContain(`  ${codeBlocks(page, "text")[0]?.trim()}\n`);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { siteTablePage } from "../../scripts/site-table";

describe("docs/running.md", () => {
  it("says of each command what its site may be, as the commands have it: npm run site-table writes it", () => {
    expect(siteTablePage()["docs/running.md"]).toBe(readFileSync("docs/running.md", "utf8"));
  });
});

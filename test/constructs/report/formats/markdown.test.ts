import { describe, expect, it } from "vitest";
import { runResult } from "../../../../constructs/report/run-result";
import { finding, formatText, reportOf } from "../../../support/report/reports";

describe("markdownFiles()", () => {
  it("has room for a comment with a thousand sites: those that fail first, and how many are left out", () => {
    const sites = Array.from({ length: 1000 }, (_, i) => ({
      ...reportOf(...(i % 100 === 99 ? [finding({ blocks: true })] : [])),
      site: `hub-${i + 1}`,
    }));
    const text = formatText("markdown", runResult(sites));
    const rows = text.match(/^\| `hub-\d+`/gm) ?? [];
    const [, left, failing] = /^… and (\d+) more, of which (.*)\.$/m.exec(text) ?? [];
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(/^## ❌ 10 of 1000 sites not deployable\n/);
    expect([rows.slice(0, 3), failing]).toEqual([["| `hub-100`", "| `hub-200`", "| `hub-300`"], "none fails"]);
    expect(rows.length + Number(left)).toBe(1000);
  });

  it("keeps the order of the sites where all have room", () => {
    const sites = [reportOf(), reportOf(finding({ blocks: true }))].map((report, i) => ({ ...report, site: `hub-${i + 1}` }));
    expect(formatText("markdown", runResult(sites)).match(/^\| `hub-\d+`/gm)).toEqual(["| `hub-1`", "| `hub-2`"]);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runProgram } from "../../support/programs/run-program";

const folder = mkdtempSync(join(tmpdir(), "edge-node-prose-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the check says of pages beside counts of breaches, and the counts that it leaves. */
async function checked(pages: Readonly<Record<string, string>>, counts: object, ...flags: readonly string[]) {
  mkdirSync(join(folder, "scripts/prose"), { recursive: true });
  const list = join(folder, "scripts/prose/breaches.json");
  writeFileSync(list, JSON.stringify(counts));
  writeFileSync(join(folder, ".markdownlint-cli2.cjs"), `module.exports = require(${JSON.stringify(resolve(".markdownlint-cli2.cjs"))});`);
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), `# Page\n\n${text}\n`);
  const { status, stderr } = await runProgram(process.execPath, [resolve("scripts/prose/check-prose.mjs"), ...flags], { cwd: folder });
  return { status, lines: stderr.split("\n").filter((line) => line !== ""), counts: JSON.parse(readFileSync(list, "utf8")) as object };
}

describe("check:prose", () => {
  const pages = {
    "a.md": 'A rule is not judged for\nwant of an input, as `for want of` in code and [a link](a.md "for want of").',
    "b.md": "One is left, held against\nanother. What for want?",
    "c.md": "Nothing.\n\n\nIt goes on.",
  };

  it("names page, line, column, words and what to say instead of a breach that is not counted, and of a count without its breach", async () => {
    const { status, lines } = await checked(pages, { "held against": { "b.md": 1 }, "goes on": { "a.md": 1, "c.md": 2 } });
    expect([status, lines]).toEqual([
      1,
      [
        'c.md:5:1: "MD012": Multiple consecutive blank lines (1 on this page, at most 0)',
        'a.md:3:22: "for want of": say without; or name what is missing (1 on this page, at most 0)',
        'a.md: "goes on" is there 0 times, not 1: run npm run check:prose -- --write',
        'c.md: "goes on" is there 1 times, not 2: run npm run check:prose -- --write',
      ],
    ]);
  });

  it("lowers counts, raises none, and takes words as found that are new in the glossary", async () => {
    const { status, lines, counts } = await checked(pages, { "held against": {}, "goes on": { "a.md": 1, "c.md": 2 } }, "--write");
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^c\.md:5/), 'b.md:3:14: "held against": say compared with (1 on this page, at most 0)']);
    expect(counts).toMatchObject({ "held against": {}, "goes on": { "c.md": 1 }, "for want of": { "a.md": 1 }, "best plan": {} });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { runProgram } from "../support/programs/run-program";

const folder = mkdtempSync(join(tmpdir(), "edge-node-prose-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("check:prose names page, line, column, words and what to say instead", async () => {
  writeFileSync(join(folder, ".markdownlint-cli2.cjs"), `module.exports = require(${JSON.stringify(resolve(".markdownlint-cli2.cjs"))});`);
  writeFileSync(
    join(folder, "a.md"),
    '# A\n\nNot judged for\nwant of an input, as `for want of` in code and [a link](a.md "for want of").\n',
  );
  writeFileSync(join(folder, "b.md"), "# B\n\nNothing. What for want?\n\n\nIt is held against\nanother.\n");
  const { status, stderr } = await runProgram(process.execPath, [resolve("node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs")], {
    cwd: folder,
  });
  expect([status, stderr.trim().split("\n")]).toEqual([
    1,
    [
      'a.md:3:12 error for want of say without; or name what is missing [Context: "for want of"]',
      "b.md:5 error MD012/no-multiple-blanks Multiple consecutive blank lines [Expected: 1; Actual: 2]",
      'b.md:6:7 error held against say compared with [Context: "held against"]',
    ],
  ]);
});

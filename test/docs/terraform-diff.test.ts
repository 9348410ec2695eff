import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { codeBlocks } from "../support/docs/code-blocks";
import { runCli } from "../support/programs/run-cli";

const folder = mkdtempSync(join(tmpdir(), "docs-diff-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("docs/running.md", () => {
  it("shows what edge-node diff --terraform says", () => {
    const page = readFileSync("docs/running.md", "utf8");
    const commands = page.split("\n").filter((line) => /^npx edge-node .* my\.out/.test(line));
    const said = commands.map((line) =>
      runCli(
        ...line
          .split(" ")
          .slice(2)
          .map((word) => word.replace("my.out", join(folder, "my.out"))),
      ),
    );
    const shown = codeBlocks(page, "text").find((block) => block.startsWith("riyadh → atacama")) ?? expect.unreachable();
    expect(said.map(({ code }) => code)).toEqual([0, 0]);
    expect(shown).toMatch(/…\n$/);
    expect(said.at(-1)?.stdout.startsWith(shown.replace(/…\n$/, ""))).toBe(true);
  });
});

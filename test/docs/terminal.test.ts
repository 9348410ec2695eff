import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { codeBlocks } from "../support/docs/code-blocks";
import { runCli } from "../support/programs/run-cli";

describe.each([
  { page: "README.md", fewest: 2 },
  { page: "docs/running.md", fewest: 8 },
])("$page", ({ page, fewest }) => {
  const folder = mkdtempSync(join(tmpdir(), "terminal-"));
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const commands = codeBlocks(readFileSync(page, "utf8"), "sh")
    .flatMap((block) => block.split("\n"))
    .filter((line) => line.startsWith("npx edge-node "))
    .map((line) =>
      line
        .replace(/\s*[#>].*/, "")
        .split(" ")
        .slice(2),
    );

  it("has commands that all end with 0, one after the other, and say something", () => {
    expect(commands.length).toBeGreaterThanOrEqual(fewest);
    vi.stubEnv("CDKTF_OUTDIR", join(folder, "cdktf.out"));
    for (const words of commands) {
      const { code, stdout, stderr } = runCli(...words.map((word) => (/^(site|my)\./.test(word) ? join(folder, word) : word)));
      expect([words.join(" "), code]).toEqual([words.join(" "), 0]);
      expect(stdout + stderr).not.toBe("");
    }
  });
});

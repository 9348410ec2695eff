import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { codeBlocks } from "../support/docs/code-blocks";
import { runCli } from "../support/programs/run-cli";

const readme = readFileSync("README.md", "utf8");
const mostBytes = 6_000;

describe("README.md", () => {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is short enough to be read, and has one picture, with words for who cannot see it", () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(mostBytes);
    expect([...readme.matchAll(/!\[([^\]]{40,})\]\(([^)]*)\)/g)].map(([, , path]) => path)).toEqual(["docs/pictures/site-page.png"]);
  });

  it("sets a fresh machine up by one command for the examples and one for the tests", () => {
    for (const command of ["npm ci && npm start", "npm ci && npm test"]) expect(readme).toContain(command);
  });

  it("shows a site of the examples, and what its check prints without the pads", () => {
    const [shown = ""] = codeBlocks(readme, "yaml");
    expect(shown).toBe(readFileSync("examples/one-design/riyadh.yaml", "utf8"));
    writeFileSync(join(folder, "hub.yaml"), readFileSync("examples/one-design/hub.yaml"));
    const site = join(folder, "riyadh.yaml");
    writeFileSync(site, shown.replace(/^cooling: .*$/m, ""));
    const { code, stdout } = runCli("check", site, "--root", folder, "--quiet");
    const [printed = ""] = codeBlocks(readme, "text");
    expect([code, stdout.startsWith(printed.replace(/…\n$/, ""))]).toEqual([1, true]);
  });
});

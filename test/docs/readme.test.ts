import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { pictures } from "../../scripts/pictures/pictures";
import { codeBlocks } from "../support/docs/code-blocks";
import { runCli } from "../support/programs/run-cli";

const readme = readFileSync("README.md", "utf8");
const mostBytes = 12_000;

describe("README.md", () => {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is short enough to be read, and shows every picture with words for who cannot see it", () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(mostBytes);
    for (const path of Object.keys(pictures())) expect(readme).toMatch(new RegExp(`!\\[[^\\]]{40,}\\]\\(${path}\\)`));
  });

  it("sets a fresh machine up by one command for the examples and one for the tests", () => {
    for (const command of ["npm ci && npm start", "npm ci && npm test"]) expect(readme).toContain(command);
  });

  it("shows a part of what the check of the site that init writes prints", () => {
    const site = join(folder, "site.yaml");
    runCli("init", site);
    const { code, stdout } = runCli("check", site);
    const shown = (codeBlocks(readme, "text")[0] ?? "").split("…\n").filter((part) => part !== "");
    expect([code, shown.map((part) => part.split("\n").length)]).toEqual([0, [8, 7]]); // what the node is and the first table, what was checked, and the first inputs that are missing
    for (const part of shown) expect(stdout).toContain(part);
  });
});

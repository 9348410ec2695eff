import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readSiteFile } from "../../../stacks/site/site-file";

const folder = mkdtempSync(join(tmpdir(), "edge-node-site-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

const own = readFileSync(join(__dirname, "../../../examples/own-site.yaml"), "utf8");

function packsOf(names: readonly string[]): string[] {
  const file = join(folder, "site.yaml");
  writeFileSync(file, `${own}\npolicy: {packs: [${names.join(", ")}]}\n`);
  return (readSiteFile(file).policy.packs ?? []).map(({ name }) => name);
}

describe("readSiteFile()", () => {
  it("readSiteFile() reads a pack once that stands several times, where it has its last word", () => {
    expect(packsOf(["core", "strict"])).toEqual(["core", "strict"]);
    expect(packsOf(["core", "strict", "core"])).toEqual(["strict", "core"]);
    expect(packsOf(Array.from({ length: 20_000 }, (_, i) => (i % 2 === 0 ? "core" : "strict")))).toEqual(["core", "strict"]);
  });
});

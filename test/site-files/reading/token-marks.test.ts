import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Token } from "cdktf";
import { readSiteFile } from "cdktf-edge-node";
import { afterAll, describe, expect, it } from "vitest";
import { problemsOf } from "../../support/props/problems-of";

const folder = mkdtempSync(join(tmpdir(), "edge-node-token-marks-"));
afterAll(() => rmSync(folder, { recursive: true }));

const own = readFileSync(join(__dirname, "../../../examples/own-site.yaml"), "utf8");
const file = join(folder, "site.yaml");

function problems(...lines: string[]): string[] {
  writeFileSync(file, `${lines.join("\n")}\n${own}`);
  return problemsOf(() => readSiteFile(file));
}

describe("readSiteFile(), marks of tokens", () => {
  const words = "must not have the mark of a cdktf token, .*: write the value itself";

  it("readSiteFile() refuses them in texts, numbers, lists and keys, wherever they stand, each at its line", () => {
    const text = Token.asString({ resolve: () => "x" });
    const [item = ""] = Token.asList({ resolve: () => ["x"] });
    const number = Token.asNumber({ resolve: () => 1 });
    expect(
      problems(
        "orchestration:",
        "  workloads:",
        "    - environment:",
        `        A: "before ${text}"`,
        `      command: ["${item}"]`,
        `      cpuShares: ${number}`,
        "      files:",
        `        "${text}": x`,
      ),
    ).toEqual([4, 5, 6, 7].map((line) => expect.stringMatching(new RegExp(`^${file}:${line}:\\d+ .*${words}`))));
  });
});

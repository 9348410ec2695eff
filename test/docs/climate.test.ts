import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { codeBlocks } from "../support/docs/code-blocks";
import { runCli } from "../support/programs/run-cli";

const folder = mkdtempSync(join(tmpdir(), "docs-climate-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("docs/running.md", () => {
  it("shows what edge-node climate says of a typical year of PVGIS", () => {
    const file = join(folder, "tmy.csv");
    writeFileSync(file, gunzipSync(readFileSync("test/reference/weather/pvgis-tmy_45.000_8.000_2005_2023.csv.gz")));
    const block = codeBlocks(readFileSync("docs/running.md", "utf8"), "text").find((one) => one.startsWith("$ npx edge-node climate"));
    const [command = "", ...said] = block?.split("\n") ?? expect.unreachable();
    expect(command).toBe('$ npx edge-node climate 45.07 7.69 --elevation "240 m" --file tmy.csv');
    expect(runCli("climate", "45.07", "7.69", "--elevation", "240 m", "--file", file)).toEqual({
      code: 0,
      stdout: said.join("\n"),
      stderr: "",
    });
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli } from "../support/programs/run-cli";

describe("edge-node init", () => {
  const folder = mkdtempSync(join(tmpdir(), "edge-node-init-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "site.yaml");

  it("writes the example, whose comments say what to change first, and which passes as it is", () => {
    expect(runCli("init", file)).toEqual({ code: 0, stdout: "", stderr: `${file} is written. Next: npx edge-node check ${file}\n` });
    expect(readFileSync(file, "utf8")).toBe(readFileSync("examples/own-site.yaml", "utf8"));
    expect(readFileSync(file, "utf8")).toMatch(/^# Change first: /m);
    expect(runCli("check", file, "--quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it.each([
    ["that is there", "there.yaml", "must not be there yet"],
    ["in a folder that is not", "no/site.yaml", "must be in a folder that can be written"],
    ["of another kind", "site.txt", "must be .yaml"],
  ])("ends with 2 for a file %s, and writes nothing", (_what, name, message) => {
    writeFileSync(join(folder, "there.yaml"), "mine");
    const { code, stderr } = runCli("init", join(folder, name));
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(readFileSync(join(folder, "there.yaml"), "utf8")).toBe("mine");
  });
});

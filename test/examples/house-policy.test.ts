import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { SiteReport } from "cdktf-edge-node/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeLibrary } from "../support/programs/place-library";

const buildTimeoutMs = 180_000; // [ms]
/** Its test files load the library once. */
const inOneWorker = ["--maxWorkers=1", "--no-isolate"];
let folder: string;

/** Runs a program in the package as its team would, but for types, at which test/acceptance/package.test.ts looks; what it said on both outputs. */
function run(command: string, ...args: string[]): Promise<{ readonly status: number; readonly said: string }> {
  return new Promise((done) => {
    const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env;
    execFile(command, args, { cwd: folder, env: { ...env, NO_COLOR: "1", TS_NODE_TRANSPILE_ONLY: "true" } }, (error, stdout, stderr) => {
      done({ status: typeof error?.code === "number" ? error.code : 0, said: stdout + stderr });
    });
  });
}

/** The package in a folder of its own, with the library as it is published: built, and without its sources. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "house-policy-"));
  cpSync("examples/house-policy", folder, { recursive: true });
  const library = join(folder, "node_modules/cdktf-edge-node");
  mkdirSync(library, { recursive: true });
  cpSync("package.json", join(library, "package.json"));
  cpSync("bin", join(library, "bin"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(library, "node_modules"));
  for (const tool of ["@types", "ts-node", "typescript", "vitest"])
    symlinkSync(resolve("node_modules", tool), join(folder, "node_modules", tool));
  placeLibrary(join(library, "dist"));
}, buildTimeoutMs);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("examples/house-policy", () => {
  it("imports nothing of the library but its name", () => {
    for (const file of ["index.ts", "main.ts", "sites.ts", "rules/pue-within-target.ts", "rules/pue-within-target.test.ts"]) {
      const imports = [...readFileSync(join(folder, file), "utf8").matchAll(/ from "([^"]+)"/g)].map(([, from = ""]) => from);
      expect(imports.length, file).toBeGreaterThan(0);
      for (const from of imports)
        expect(from, file).toMatch(/^(?:cdktf-edge-node(?:\/(?:rules|testing))?|vitest|\.\/.*|\.\.\/sites|\.\/pue-within-target)$/);
    }
  });

  it("uses the matchers as testing/README.md shows them, imported for what they register and nothing else", () => {
    const [registering] = readFileSync(join(folder, "sites.test.ts"), "utf8").split(" //");
    expect(registering).toBe('import "cdktf-edge-node/testing";');
    expect(readFileSync(resolve("testing/README.md"), "utf8")).toContain(registering);
  });

  it("passes its own cases", async () => {
    const { status, said } = await run(process.execPath, resolve("node_modules/vitest/vitest.mjs"), "run", ...inOneWorker);
    expect(status, said).toBe(0);
    expect(said).toMatch(/Tests +10 passed/);
  });

  it("holds a site to the policy, and the report says which layer set the target", async () => {
    const { status, said } = await run(process.execPath, "-r", "ts-node/register", "main.ts");
    expect(status, said).toBe(1);
    expect(said).toContain("fail house/pue-within-target: Designed PUE within the target of the house");
    expect(said).toContain("limit at most 1.60 (target 1.6 set by country SA)");
    const report: SiteReport = JSON.parse(readFileSync(join(folder, "cdktf.out/reports/hall/report.json"), "utf8"));
    expect(report.policy.packs).toEqual(["core", "house"]);
    expect(report.findings.find(({ rule }) => rule === "house/pue-within-target")).toMatchObject({
      outcome: "fail",
      enforcement: "block",
      limit: 1.6,
      parameters: [{ name: "target", value: "1.6", setBy: "country SA" }],
    });
  });

  it("is exported without its rule, which is named on standard error and in the file, and ends with 1", async () => {
    const { status, said } = await run(process.execPath, "node_modules/cdktf-edge-node/bin/edge-node.js", "export", "main.ts", "--quiet");
    const lost = 'policy.packs[1] has the rule house/pue-within-target of the pack "house", a function, which a site file cannot have';
    expect([status, said]).toEqual([1, expect.stringContaining(`hall.yaml differs from main.ts:\n- ${lost}`)]);
    const text = readFileSync(join(folder, "hall.yaml"), "utf8");
    expect(text).toContain(`# - ${lost}`);
    expect(text).toContain(
      "# - policy.countries.SA is about the rule house/pue-within-target, which a site file cannot have: leave it out\n",
    );
    expect(text).toContain("# - findings differ between the program and the file, at house/pue-within-target of");
    expect(text).toContain(
      "policy:\n  packs: [core]\n  countries:\n    SA:\n      power/breaker-loading:\n        parameters:\n          headroom: 10 %\n",
    );
  });
});

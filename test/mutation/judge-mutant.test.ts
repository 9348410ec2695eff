import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Checkout } from "./checkouts";
import { judgeMutant } from "./judge-mutant";
import { mutantsOf } from "./mutants";
import { relatedTestsIn } from "./related-tests";

const sources = {
  "vitest.config.mts": `
    import { builtFiles, builtSources } from "./test/support/runner/built-sources.mjs";
    const reporters = [["json", { outputFile: ".cache/vitest.json" }]];
    const source = { conditions: ["source"] };
    export default { plugins: [builtSources()], resolve: source, ssr: { resolve: source }, test: { server: { deps: { external: builtFiles } }, reporters } };`,
  "index.ts": "export { half } from './constructs/half';",
  "rules.ts": "",
  "report.ts": "",
  "engineering.ts": "",
  "constructs/half.ts": "export const half = (x: number) => x / 2;",
  "constructs/unseen.ts": "export const third = (x: number) => x / 3;",
  "test/constructs/half.test.ts": `
    import { half } from "cdktf-edge-node";
    import { expect, it } from "vitest";
    import "../../constructs/unseen";
    it("halves", () => expect(half(6)).toBe(3));`,
};

/** A tree of two functions, which its tests run as it is built. */
let checkout: Checkout;

beforeAll(() => {
  mkdirSync(".cache", { recursive: true });
  const folder = resolve(mkdtempSync(".cache/judged-"));
  for (const one of ["constructs", "site-files", "site-lists", "stacks", "cli", "testing", "test/constructs"])
    mkdirSync(join(folder, one), { recursive: true });
  for (const [file, text] of Object.entries(sources)) writeFileSync(join(folder, file), text);
  const isTest = (file: string) => file.endsWith(".test.ts"); // those of this tree
  for (const file of ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json", "test/support"]) {
    cpSync(file, join(folder, file), { recursive: true, filter: (one) => !isTest(one) });
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  checkout = { name: "a small tree", folder, passing: new Set(), failing: new Set(), relatedTests: relatedTestsIn(folder) };
});

afterAll(() => rmSync(checkout.folder, { recursive: true }));

function judged(path: keyof typeof sources) {
  const [mutant] = mutantsOf(path, sources[path]);
  if (!mutant) throw new Error(`${path} must have a change but has none`);
  return judgeMutant(checkout, mutant, new AbortController().signal);
}

describe("judgeMutant()", () => {
  it("judgeMutant() lets a change reach the tests, which run the library as it is built, and says which notices it", async () => {
    expect(await judged("constructs/half.ts")).toEqual({ is: "caught", by: "test/constructs/half.test.ts" });
  });

  it("judgeMutant() says what no test notices", async () => {
    expect(await judged("constructs/unseen.ts")).toEqual({ is: "survived" });
  });
});

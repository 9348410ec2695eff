import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { install } from "../support/docs/ci-project";
import { codeBlocks } from "../support/docs/code-blocks";
import { builtOptions } from "../support/programs/built-library.mjs";
import { type Ran, runProgram } from "../support/programs/run-program";

let folder: string;
const page = readFileSync("docs/cdktn.md", "utf8");
const tsconfig = codeBlocks(readFileSync("docs/first-site.md", "utf8"), "json")[0] ?? "";
let ran: Readonly<Record<"cdktf" | "cdktn", Ran>>;

/** A project in which the name cdktf stands for cdktn, for the library and for the bindings. */
function project(at: string): void {
  install(at);
  const modules = join(at, "node_modules");
  for (const name of ["cdktf", "cdktn", "@cdktf"]) rmSync(join(modules, name));
  cpSync("node_modules/cdktn", join(modules, "cdktf"), { recursive: true });
  mkdirSync(join(modules, "@cdktf"));
  cpSync("node_modules/@cdktf/provider-docker", join(modules, "@cdktf/provider-docker"), { recursive: true }); // a link would find the other cdktf
  cpSync("examples", join(at, "examples"), { recursive: true });
  writeFileSync(join(at, "tsconfig.json"), tsconfig);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cdktn-"));
  const run: AppRun = { charts: false }; // nothing of cdktf is in them
  const env = { CDKTF_OUTDIR: "cdktf.out", NO_COLOR: "1", CDKTF_CONTEXT_JSON: JSON.stringify({ [appRunContext]: run }) };
  const [cdktf, cdktn] = [join(folder, "cdktf"), join(folder, "cdktn")];
  mkdirSync(cdktf);
  project(cdktn);
  ran = {
    cdktf: await runProgram(process.execPath, [...builtOptions(), resolve("examples/first-site.ts")], { cwd: cdktf, env }), // of the checkout, which has cdktf
    cdktn: await runProgram("npx", ["ts-node", "examples/first-site.ts"], { cwd: cdktn, env }),
  };
});

afterAll(() => rmSync(folder, { recursive: true }), 240_000);

const written = (framework: "cdktf" | "cdktn", file: string) => readFileSync(join(folder, framework, "cdktf.out", file), "utf8");

it("a site is judged with cdktn as with cdktf", () => {
  expect([ran.cdktf.status, ran.cdktn.status, ran.cdktn.stdout]).toEqual([0, 0, ran.cdktf.stdout]);
  const [{ places, ...cdktn }, cdktf] = [
    written("cdktn", "reports/first-site/report.json"),
    written("cdktf", "reports/first-site/report.json"),
  ].map((text) => JSON.parse(text));
  expect(JSON.stringify(cdktn)).toBe(JSON.stringify(cdktf));
  expect(places).toMatchObject({ file: "examples/first-site.ts" }); // the other program stands outside of the folder in which it ran
});

it("a site becomes the same Terraform JSON with cdktn as with cdktf, but for the line of the version", () => {
  const lines = (framework: "cdktf" | "cdktn") =>
    JSON.stringify(JSON.parse(written(framework, "stacks/first-site/cdk.tf.json")), undefined, 1).split("\n"); // cdktf breaks a line in an empty list
  const [before, after] = [lines("cdktf"), lines("cdktn")];
  expect(after).toHaveLength(before.length);
  const differing = after.flatMap((line, i) => (line === before[i] ? [] : [[before[i]?.trim(), line.trim()]]));
  expect(differing).toEqual([['"version": "0.21.0"', '"version": "0.24.0"']]);
});

it("an EdgeApp makes tokens of cdktn without a stack trace, as it does those of cdktf", async () => {
  const program = `
    const { EdgeApp } = require("cdktf-edge-node");
    const { Lazy } = require("cdktf");
    new EdgeApp({ outdir: "other.out" });
    console.log(JSON.stringify(Lazy.anyValue({ produce: () => 1 }).creationStack));`;
  expect(await runProgram(process.execPath, ["-e", program], { cwd: join(folder, "cdktn") })).toMatchObject({ status: 0, stdout: "[]\n" });
});

it("docs/cdktn.md puts the version under the name of cdktf that was tried", () => {
  const [settings = "{}"] = codeBlocks(page, "json");
  const alias = { cdktf: "npm:cdktn@0.24" };
  expect(JSON.parse(settings)).toEqual({ dependencies: alias, overrides: alias });
  expect(JSON.parse(readFileSync("node_modules/cdktn/package.json", "utf8")).version).toMatch(/^0\.24\./);
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { firstSite } from "../../examples/first-site";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { install } from "../support/docs/ci-project";
import { codeBlocks } from "../support/docs/code-blocks";
import { placeTree } from "../support/programs/place-library";
import { type Ran, runProgram } from "../support/programs/run-program";

let folder: string;
const page = readFileSync("docs/cdktn.md", "utf8");
const tsconfig = codeBlocks(readFileSync("docs/first-site.md", "utf8"), "json")[0] ?? "";
let printed: string;
let ran: Ran;

/** A project in which the name cdktf stands for cdktn, for the library and for the bindings. */
function project(at: string): void {
  install(at);
  const modules = join(at, "node_modules");
  for (const name of ["cdktf", "cdktn", "@cdktf"]) rmSync(join(modules, name));
  placeTree("node_modules/cdktn", join(modules, "cdktf"));
  placeTree("node_modules/@cdktf/provider-docker", join(modules, "@cdktf/provider-docker")); // a link to its folder would find the other cdktf
  cpSync("examples", join(at, "examples"), { recursive: true });
  writeFileSync(join(at, "tsconfig.json"), tsconfig);
  writeFileSync(join(at, "token.js"), token);
}

/** Once the program has made its EdgeApp, and ends: makes a token, and writes where it says that it was made. */
const token = `
process.on("exit", () => {
  const { creationStack } = require("cdktf").Lazy.anyValue({ produce: () => 1 });
  require("node:fs").writeFileSync("token.json", JSON.stringify(creationStack));
});
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cdktn-"));
  const lines: string[] = [];
  const quiet = { update: () => undefined, stop: () => undefined };
  const run: AppRun = { charts: false }; // nothing of cdktf is in them
  const env = { CDKTF_OUTDIR: "cdktf.out", NO_COLOR: "1", CDKTF_CONTEXT_JSON: JSON.stringify({ [appRunContext]: run }) };
  const app = new EdgeApp({ outdir: join(folder, "cdktf/cdktf.out"), print: (text) => lines.push(text), progress: quiet });
  new EdgeNodeStack(app, "first-site", firstSite); // as the example does it, in the checkout, which has cdktf
  app.synth();
  printed = lines.map((line) => `${line}\n`.replaceAll(`${relative(process.cwd(), folder)}/cdktf/`, "")).join("");
  const cdktn = join(folder, "cdktn");
  project(cdktn);
  ran = await runProgram(process.execPath, ["-r", "ts-node/register", "-r", "./token.js", "examples/first-site.ts"], { cwd: cdktn, env });
});

afterAll(() => rmSync(folder, { recursive: true }), 240_000);

const written = (framework: "cdktf" | "cdktn", file: string) => readFileSync(join(folder, framework, "cdktf.out", file), "utf8");

it("a site is judged with cdktn as with cdktf", () => {
  expect([ran.status, ran.stdout]).toEqual([0, printed]);
  const [{ places, ...cdktn }, { places: _, ...cdktf }] = [
    written("cdktn", "reports/first-site/report.json"),
    written("cdktf", "reports/first-site/report.json"),
  ].map((text) => JSON.parse(text));
  expect(JSON.stringify(cdktn)).toBe(JSON.stringify(cdktf));
  expect(places).toMatchObject({ file: "examples/first-site.ts" });
});

it("a site becomes the same Terraform JSON with cdktn as with cdktf, but for the line of the version", () => {
  const lines = (framework: "cdktf" | "cdktn") =>
    JSON.stringify(JSON.parse(written(framework, "stacks/first-site/cdk.tf.json")), undefined, 1).split("\n"); // cdktf breaks a line in an empty list
  const [before, after] = [lines("cdktf"), lines("cdktn")];
  expect(after).toHaveLength(before.length);
  const differing = after.flatMap((line, i) => (line === before[i] ? [] : [[before[i]?.trim(), line.trim()]]));
  expect(differing).toEqual([['"version": "0.21.0"', '"version": "0.24.0"']]);
});

it("an EdgeApp makes tokens of cdktn without a stack trace, as it does those of cdktf", () => {
  expect(readFileSync(join(folder, "cdktn/token.json"), "utf8")).toBe("[]");
});

it("docs/cdktn.md puts the version under the name of cdktf that was tried", () => {
  const [settings = "{}"] = codeBlocks(page, "json");
  const alias = { cdktf: "npm:cdktn@0.24" };
  expect(JSON.parse(settings)).toEqual({ dependencies: alias, overrides: alias });
  expect(JSON.parse(readFileSync("node_modules/cdktn/package.json", "utf8")).version).toMatch(/^0\.24\./);
});

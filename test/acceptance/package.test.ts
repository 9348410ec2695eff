import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { codeBlocks } from "../support/docs/code-blocks";
import { type Ran, runProgram } from "../support/programs/run-program";
import { machine } from "./engine/machine";
import { inMemory } from "./engine/memory-folder";
import { consumerProject, layOutConsumer } from "./engine/npm-tool";

const { folder, packageChecks } = machine();
const { checks, npmCache } = packageChecks;
const { file: archive, holds } = packageChecks.archive;
const files = holds.map(({ path }) => path);
const consumer = mkdtempSync(join(folder, "consumer-"));
const house = join(consumer, "house-policy");
const tool = (name: string) => join(checks, "node_modules/.bin", name);
/** Installations and compilers take minutes on a machine that others use too. */
const timeoutS = 500; // [s]
/** Majors that the package supports. */
const majors = ["20", "22", "24"];
let compiled: Ran;
/** Takes values and types from each entry that is CommonJS. */
const programOfEveryEntry = `
  import { Power, type PowerLike } from "cdktf-edge-node";
  import { readEpw, type WeatherYear } from "cdktf-edge-node/engineering";
  import { type SiteReport, siteReport } from "cdktf-edge-node/report";
  import { defineRule, judgeNotApplicable, type Rule } from "cdktf-edge-node/rules";

  const power: PowerLike = Power.parse("30 kW");
  const rule: Rule = defineRule({
    id: "house/any",
    title: "Any",
    why: "To compile",
    source: "A test",
    severity: "low",
    remedy: "None",
    check: () => [judgeNotApplicable("node", "a test")],
  });
  export type Both = readonly [SiteReport, WeatherYear];
  console.log(power.watts, rule.id, typeof siteReport, typeof readEpw);
`;

/**
 * Compiles two projects of the package at once, for most of the time goes into its types: the policy of a house, with the modules that it names, and the site in
 * one file, with more options than the project has.
 */
async function compileHousePolicy(): Promise<Ran> {
  const held = join(consumer, "node_modules/cdktf-edge-node");
  cpSync(join(held, "examples/house-policy"), house, { recursive: true });
  copyFileSync(join(held, "examples/own-site.ts"), join(house, "own-site.ts"));
  const modules = join(house, "node_modules");
  mkdirSync(modules);
  symlinkSync(held, join(modules, "cdktf-edge-node"));
  const installed = readdirSync("node_modules").flatMap((name) =>
    name.startsWith("@") ? readdirSync(join("node_modules", name)).map((one) => join(name, one)) : [name],
  );
  for (const name of installed.filter((one) => !existsSync(join(consumer, "node_modules", one)))) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve("node_modules", name), join(modules, name)); // vitest and what it needs, which the project beside has not
  }
  const options = "--outDir compiled --noUncheckedIndexedAccess --preserveSymlinks";
  return await withNode("20", "bash", "-e", "-c", `cd house-policy && ../node_modules/.bin/tsc ${options}`);
}

/** Runs a program of the consumer's project with that Node in front. */
function withNode(major: string, command: string, ...args: readonly string[]): Promise<Ran> {
  const bin = join(checks, `node_modules/node-${major}-${process.arch}/bin`);
  const path = [bin, join(consumer, "node_modules/.bin"), process.env.PATH].join(delimiter);
  return runProgram(command, args, {
    cwd: consumer,
    timeoutS,
    env: { PATH: path, CI: "1", NO_COLOR: "1", CDKTF_OUTDIR: `out-of-node-${major}` },
  }); // the second in one folder is refused
}

/** What a program says, with the folder of cdktf's default in place of that of its version of Node. */
function inDefaultFolder(said: string): string {
  return said.replaceAll(/\bout-of-node-\d+/g, "cdktf.out");
}

/** What is said besides progress. Node 22 and later find fault with a call of cdktf, not of this package. */
function problemsIn(stderr: string): string {
  return stderr.replace(/^.*(?:scenarios|\[DEP0044\]|--trace-deprecation).*\n/gm, "");
}

describe("the package as it is consumed", () => {
  beforeAll(async () => {
    await inMemory(consumer);
    await layOutConsumer(await consumerProject("of-cdktf", {}, packageChecks.archive, npmCache), packageChecks.archive, consumer);
    compiled = await compileHousePolicy();
  });

  it("holds what runs and what is read, docs and examples included, and no source or test of the library", () => {
    const tops = [...new Set(files.map((path) => path.split("/")[0]))].sort();
    const folders = ["bin", "dist", "docs", "examples", "images", "llms.txt", "package.json", "programs", "schemas", "testing"];
    expect(tops).toEqual(["CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "SECURITY.md", ...folders]);
    expect(files.filter((path) => !path.startsWith("examples/") && /\.test\.|(?<!\.d)\.m?ts$/.test(path))).toEqual([]);
  });

  it("is of at most 11 MB, no declaration above 200 kB", () => {
    expect(holds.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(11e6);
    expect(holds.filter(({ path, size }) => /\.d\.m?ts$/.test(path) && size > 200e3)).toEqual([]);
  });

  it("has no script that npm runs, or warns of, where it is installed", () => {
    const { scripts } = JSON.parse(readFileSync(join(consumer, "node_modules/cdktf-edge-node/package.json"), "utf8"));
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:install|prepare|pack)$/.test(name))).toEqual([]);
  });

  it.concurrent("leads from an empty folder to a site by the pages that it holds, which need no look into its types", async () => {
    const page = readFileSync(join(consumer, "node_modules/cdktf-edge-node/docs/first-site.md"), "utf8");
    const project = join(consumer, "first-site");
    mkdirSync(project);
    for (const [, name = "", text = ""] of page.matchAll(/^`([\w.-]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm))
      writeFileSync(join(project, name), text);
    const ran = await withNode("20", "bash", "-e", "-c", "cd first-site && npx tsc --noEmit && npx ts-node main.ts");
    expect([ran.status, inDefaultFolder(ran.stdout)]).toEqual([0, codeBlocks(page, "text")[0]]);
  });

  it("holds the policy of a house, and a site in one file, which compile in a project of their own", () => {
    expect([compiled.status, compiled.stdout]).toEqual([0, ""]);
  });

  it("is clean for publint and for attw, which resolves its types as each kind of import does", async () => {
    expect(await runProgram(tool("publint"), ["--strict", archive], { timeoutS })).toMatchObject({ status: 0 });
    const typesAt = (entries: readonly string[], ...options: readonly string[]) =>
      runProgram(tool("attw"), ["--entrypoints", ...entries, ...options, "--no-emoji", "--format", "ascii", "--", archive], { timeoutS });
    const { status, stdout } = await typesAt([".", "rules", "report", "engineering"]);
    expect([status, stdout]).toEqual([0, expect.stringContaining("node10")]);
    // vitest, whose matchers they are, is ESM: Node 20.19 and later also load it from CommonJS
    expect(await typesAt(["testing"], "--profile", "node16", "--ignore-rules", "cjs-resolves-to-esm")).toMatchObject({ status: 0 });
  });

  it.concurrent.each([
    ["CommonJS that resolves as Node 10 did", { module: "commonjs", moduleResolution: "node10" }, "ts"],
    ["CommonJS of Node 20", { module: "node20", moduleResolution: "node16" }, "cts"],
    ["strict ESM", { module: "node20", moduleResolution: "node16", verbatimModuleSyntax: true }, "mts"],
  ])("compiles for a program in %s, which runs", async (_, options, ending) => {
    const project = `entry-${ending}`;
    const folder = join(consumer, project);
    mkdirSync(folder);
    writeFileSync(join(folder, `main.${ending}`), programOfEveryEntry);
    const compilerOptions = {
      ...options,
      target: "es2023",
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      types: ["node"],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    const ran = await withNode(
      "20",
      "bash",
      "-e",
      "-c",
      `cd ${project} && ../node_modules/.bin/tsc && node main.${ending.replace("ts", "js")}`,
    );
    expect([ran.status, ran.stdout]).toEqual([0, "30000 house/any function function\n"]);
  });

  it.concurrent.each(majors)(
    "compiles the site in one file that it holds, and judges it on Node %s as docs/first-site.md says",
    async (major) => {
      const version = await withNode(major, "node", "--version");
      expect(version.stdout).toMatch(new RegExp(`^v${major}\\.`));
      const { status, stdout, stderr } = await withNode(major, "node", "house-policy/compiled/own-site.js");
      expect([status, problemsIn(stderr)]).toEqual([0, ""]);
      expect(codeBlocks(readFileSync("docs/first-site.md", "utf8"), "text")[0]).toContain(inDefaultFolder(stdout.trim()));
    },
  );

  it.concurrent.each(majors)("writes, judges and explains a site file with edge-node on Node %s", async (major) => {
    const file = `site-${major}.yaml`;
    expect(await withNode(major, "edge-node", "init", file)).toMatchObject({ status: 0, stdout: "" });
    const { status, stdout } = await withNode(major, "edge-node", "check", file, "--format", "json");
    const [{ places, ...site }] = JSON.parse(stdout).sites;
    expect([status, site.verdict, places.file]).toEqual([0, "pass", file]);
    const hot = parse(readFileSync(join(consumer, file), "utf8"));
    hot.site.climate.hottest.dryBulb = "47 °C";
    writeFileSync(join(consumer, file), stringify(hot));
    const failed = await withNode(major, "edge-node", "check", file, "--format", "text", "--format", "sarif", "--output", `${file}.sarif`);
    expect([failed.status, failed.stdout]).toEqual([1, expect.stringContaining("remedy: ")]);
    expect(await withNode(major, "edge-node", "schema", "site")).toMatchObject({
      status: 0,
      stdout: readFileSync("schemas/site.schema.json", "utf8"),
    });
  });

  it("writes SARIF in which the multitool of its authors finds no error", async () => {
    const { status, stdout, stderr } = await runProgram(tool("sarif-multitool"), ["validate", join(consumer, "site-20.yaml.sarif")]);
    expect([status, stdout + stderr]).toEqual([0, expect.not.stringMatching(/\berror\b (?!s?: 0)/i)]);
  });
});

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import type { RunResult } from "../../constructs/report/run-result";
import { forgetWriters } from "../../stacks/written-folders";
import { lightSite } from "../support/nodes/light-site";
import { builtCli } from "../support/programs/built-library.mjs";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("shard");
const site = (name: string, change: object = {}) => files.write(`sites/${name}.yaml`, lightSite(name, change));
const sites = ["delta", "alpha", "echo", "bravo", "charlie"].map((name) => site(name)); // the order of a run is that of the files

/** The result of one shard of these files. */
function shard(text: string, ...argv: string[]) {
  const { code, stdout, stderr } = runCli("check", ...(argv.length === 0 ? sites : argv), "--shard", text, "--format", "json", "--quiet");
  return { code, stderr, result: (stdout === "" ? undefined : JSON.parse(stdout)) as RunResult };
}

describe("edge-node check --shard, of site files", () => {
  it("judges the sites that are dealt to it, in the order of the files, and says where each of the fleet is judged", () => {
    const { code, result } = shard("2/2");
    expect(code).toBe(0);
    expect(result.sites.map((report) => report.site)).toEqual(["delta", "bravo"]);
    expect(result.shard).toMatchObject({ number: 2, count: 2, run: {} });
    expect(result.shard?.sites.map((one) => `${one.site} ${one.shard}`)).toEqual(["delta 2", "alpha 1", "echo 1", "bravo 2", "charlie 1"]);
  });

  it("passes without a site where there are more shards than sites, and says so in words and in the result", () => {
    const { code, result } = shard("6/8");
    expect([code, result.sites, result.shard?.number]).toEqual([0, [], 6]);
    const said = "shard 6 of 8 has no site, so nothing was judged: the 5 sites of the fleet are in other shards";
    expect(runCli("check", ...sites, "--shard", "6/8", "--quiet").stdout).toBe(`${said}\n`);
    expect(runCli("check", ...sites, "--shard", "6/8", "--format", "markdown").stdout).toBe(`## S${said.slice(1)}.\n\n`);
    const saved = files.write("empty.json", JSON.stringify(result));
    expect(runCli("report", saved)).toMatchObject({ code: 0, stdout: `${said}\n` });
  });

  it("splits what --site chooses, and refuses a pattern that matches none", () => {
    const { result } = shard("1/2", ...sites, "--site", "*a");
    expect(result.shard?.sites.map((one) => `${one.site} ${one.shard}`)).toEqual(["delta 2", "alpha 1"]);
    expect(shard("1/2", ...sites, "--site", "alhpa").stderr).toContain("did you mean alpha?");
  });

  it("ends with 1 for a site of its own that fails, and with 0 where another shard has it", () => {
    const hot = site("zulu", { policy: undefined });
    expect([1, 2].map((number) => shard(`${number}/2`, sites[1] ?? "", hot).code)).toEqual([0, 1]);
  });

  it("ends with 2 for a file of its own that is wrong, and judges past one that another shard has", () => {
    const broken = files.write("sites/yankee.yaml", "cooling: {}\n");
    expect([1, 2].map((number) => shard(`${number}/2`, sites[1] ?? "", broken).code)).toEqual([0, 2]);
  });

  it("refuses two sites of one name, whichever shards they are in, naming both files", () => {
    const twin = files.write("sites/twin.yaml", lightSite("alpha"));
    for (const number of [1, 2, 3])
      expect(shard(`${number}/3`, ...sites, twin)).toMatchObject({
        code: 2,
        stderr: `Sites must have names of their own but ${sites[1]} and ${twin} both have "alpha": give one another name\n`,
      });
  });

  it("refuses a shard that there is not, and an app among other files", () => {
    expect(shard("3/2")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('as 3/8, but is "3/2": shards of 2 are numbered from 1 to 2'),
    });
    expect(shard("1/2", ...sites, "examples/own-site.ts").stderr).toMatch(
      /^Files to check must be site files, or one app, to be split by --shard, but are .*: run examples\/own-site\.ts in shards of its own/,
    );
  });

  it("is not read where the result and what it says of its shard differ", () => {
    const { result } = shard("1/2");
    const changed = { ...result, sites: result.sites.slice(1) };
    expect(runCli("report", files.write("changed.json", JSON.stringify(changed)))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("holds echo, charlie where shard 1 of 2 has alpha, echo, charlie"),
    });
    const one = runCli("report", files.write("whole.json", JSON.stringify(result)), "--site", "echo", "--format", "json");
    expect(JSON.parse(one.stdout)).not.toHaveProperty("shard");
  });
});

describe("edge-node synth --shard, of site files", () => {
  const synth = (outdir: string, ...argv: string[]) => runCli("synth", ...argv, "--output", join(files.folder, outdir), "--quiet");

  it("writes the sites that are dealt to it, and which these are", () => {
    const { code, stdout } = synth("second", ...sites, "--shard", "2/2");
    expect(code).toBe(0);
    expect(stdout).toContain("shard 2 of 2: 2 of 5 sites");
    expect(readdirSync(join(files.folder, "second/stacks")).sort()).toEqual(["bravo", "delta"]);
    expect(JSON.parse(readFileSync(join(files.folder, "second/reports/shard.json"), "utf8"))).toEqual(shard("2/2").result.shard);
  });

  it("leaves a whole output folder of a shard without a site", () => {
    expect(synth("none", ...sites, "--shard", "7/7").code).toBe(0);
    expect(JSON.parse(readFileSync(join(files.folder, "none/manifest.json"), "utf8")).stacks).toEqual({});
  });

  it("refuses two sites of one state, also in two shards, naming both files", () => {
    const kept = (name: string) => site(name, { backend: { gcs: { bucket: "states" } } });
    const [one, other] = [kept("kept-1"), kept("kept-2")];
    for (const number of [1, 2])
      expect(synth("states", one, other, "--shard", `${number}/2`)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`${other} must keep the state of kept-2 apart but its backend is that of kept-1 in ${one} too`),
      });
  });
});

describe("edge-node check and synth --shard, of an app", () => {
  const app = files.write(
    "app.ts",
    `import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
const app = new EdgeApp();
const base = EdgeNodeStack.fromFile(app, "${sites[0]}");
EdgeNodeStack.fromFile(app, "${sites[1]}").addDependency(base);
EdgeNodeStack.fromFile(app, "${sites[2]}");
app.synth();`,
  );
  const edgeNode = (...argv: string[]) => spawnSync(process.execPath, [...builtCli(), ...argv], { encoding: "utf8" });

  it("judges sites that need each other in one shard, in the order of the app", () => {
    const { code, stdout, stderr } = runCli("check", app, "--shard", "1/2", "--format", "json", "--quiet");
    expect([code, stderr]).toEqual([0, ""]);
    const { shard: part, sites: judged } = JSON.parse(stdout) as RunResult;
    expect(judged.map((report) => report.site)).toEqual(["delta", "alpha"]);
    expect(part?.sites.map((one) => `${one.site} ${one.shard}`)).toEqual(["delta 1", "alpha 1", "echo 2"]);
  });

  it("leaves what others need and --site does not name out of the shard", () => {
    const { stdout } = runCli("check", app, "--shard", "1/2", "--site", "alpha", "--format", "json", "--quiet");
    const { shard: part, sites: judged } = JSON.parse(stdout) as RunResult;
    expect([judged.map((report) => report.site), part?.sites.map((one) => one.site)]).toEqual([["alpha"], ["alpha"]]);
  });

  it("writes one shard of its sites, and ends with 0 where that has none", () => {
    const folder = join(files.folder, "app.out");
    expect(edgeNode("synth", app, "--shard", "2/2", "--output", folder, "--quiet").status).toBe(0);
    expect(readdirSync(join(folder, "stacks"))).toEqual(["echo"]);
    const none = edgeNode("synth", app, "--shard", "3/3", "--output", folder, "--quiet");
    expect([none.status, none.stdout]).toEqual([0, expect.stringContaining("shard 3 of 3 has no site")]);
    expect(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).stacks).toEqual({});
    forgetWriters(); // stands for a program of its own
    const whole = new EdgeApp({ outdir: folder, print: () => undefined });
    for (const file of sites.slice(0, 3)) EdgeNodeStack.fromFile(whole, file);
    whole.synth();
    expect(readdirSync(join(folder, "reports")).sort()).toEqual(["alpha", "delta", "echo", "junit.xml"]); // nothing says which shard it was
  });
});

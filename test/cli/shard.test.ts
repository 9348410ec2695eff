import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { beforeAll, describe, expect, it } from "vitest";
import { sitesIn } from "../../cli/sources/app-part";
import type { RunResult } from "../../constructs/report/run-result";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { forgetWriters } from "../../stacks/written-folders";
import { lightSite } from "../support/nodes/light-site";
import { edgeNodeRuns } from "../support/programs/edge-node-runs";
import { leavingApp } from "../support/programs/leaving-app";
import { runCli } from "../support/programs/run-cli";
import type { Ran } from "../support/programs/run-program";
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
        stderr: `Each site must have a name of its own but ${sites[1]} and ${twin} both have "alpha": rename one\n`,
      });
  });

  it("refuses a shard that there is not, and an app among other files", () => {
    expect(shard("3/2")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('such as 3/8, but is "3/2": shards of 2 are numbered from 1 to 2'),
    });
    expect(shard("1/2", ...sites, "examples/own-site.ts").stderr).toMatch(
      /^Files to check must be site files, or one app alone to be split with --shard, but are .*: run examples\/own-site\.ts in a run of its own/,
    );
  });

  it("is not read where the result and what it says of its shard differ", () => {
    const { result } = shard("1/2");
    const changed = { ...result, sites: result.sites.slice(1) };
    expect(runCli("report", files.write("changed.json", JSON.stringify(changed)))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("has the reports of echo, charlie, but shard 1 of 2 has alpha, echo, charlie"),
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
        stderr: expect.stringContaining(
          `${other} must keep the Terraform state of kept-2 in a place of its own but kept-1 in ${one} has the same backend`,
        ),
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
  const folder = join(files.folder, "app.out");
  let judged: Ran;
  let none: Ran;
  /** The same app in this program, as a run of the command line asks it. */
  const runHere = (outdir: string, asked: AppRun = {}) => {
    forgetWriters(); // stands for a program of its own
    const here = new EdgeApp({ outdir, context: { [appRunContext]: asked }, print: () => undefined });
    const [base, upper] = sites.slice(0, 3).map((file) => EdgeNodeStack.fromFile(here, file));
    if (base) upper?.addDependency(base);
    here.synth();
  };

  beforeAll(() => {
    runHere(folder, { shard: { number: 2, count: 2, run: {} } });
    expect(readdirSync(join(folder, "stacks"))).toEqual(["echo"]);
    [judged = expect.unreachable(), none = expect.unreachable()] = edgeNodeRuns(
      ["check", app, "--shard", "1/2", "--format", "json", "--quiet"],
      ["synth", app, "--shard", "3/3", "--output", folder, "--quiet"],
    );
  });

  it("judges sites that need each other in one shard, in the order of the app", () => {
    expect([judged.status, judged.stderr]).toEqual([0, ""]);
    const result = JSON.parse(judged.stdout) as RunResult;
    expect(result.sites.map((report) => report.site)).toEqual(["delta", "alpha"]);
    expect(result.shard?.sites.map((one) => `${one.site} ${one.shard}`)).toEqual(["delta 1", "alpha 1", "echo 2"]);
  });

  it("leaves what others need and --site does not name out of the shard", () => {
    const asked = { sites: ["alpha"], shard: { number: 1, count: 2, run: {} } };
    const outdir = join(files.folder, "named.out");
    runHere(outdir, asked);
    expect(sitesIn(outdir).map(({ report }) => report.site)).toEqual(["delta", "alpha"]);
    const context = files.path("context.json");
    const named = files.write("named.js", leavingApp(outdir, `writeFileSync("${context}", process.env.CDKTF_CONTEXT_JSON);`));
    const { result } = shard("1/2", named, "--site", "alpha");
    expect([result.sites.map((report) => report.site), result.shard?.sites.map((one) => one.site)]).toEqual([["alpha"], ["alpha"]]);
    expect(JSON.parse(readFileSync(context, "utf8"))[appRunContext]).toMatchObject(asked);
  });

  it("writes one shard of its sites, and ends with 0 where that has none", () => {
    expect([none.status, none.stdout]).toEqual([0, expect.stringContaining("shard 3 of 3 has no site")]);
    expect(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).stacks).toEqual({});
    runHere(folder);
    expect(readdirSync(join(folder, "reports")).sort()).toEqual(["alpha", "delta", "echo", "junit.xml"]); // nothing says which shard it was
  });
});

import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SiteReport } from "../../constructs/report/site-report";
import { failureText } from "../../constructs/report/subjects/findings/failure-text";
import { builtOptions } from "../support/programs/built-library.mjs";
import type { Ran } from "../support/programs/run-program";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { appCommand, writeApp, writeProject } from "./site/integrator-project";
import { cdktf } from "./site/standard-command-line";

const byLoader = "-C source -r ts-node/register";

/** Text of every file below the folder, by path. */
function filesBelow(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** Paths of what Terraform could deploy: the manifest, and everything below `stacks`. */
function deployable(outdir: string): string[] {
  return Object.keys(filesBelow(outdir)).filter((path) => path === "manifest.json" || path.startsWith("stacks/"));
}

describe("cdktf synth of the repository", () => {
  const deployment = new Deployment(machine());
  const standard = join(deployment.folder, "standard.out");
  const settings = JSON.parse(readFileSync("cdktf.json", "utf8")) as { readonly app: string };
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: { readonly start: string } };
  /** Two of the sites that it names, one of them with a year of weather: all seven take long. */
  const sites = ["first-site", "lagos-solar-hybrid"];
  let ran: readonly Ran[] = [];

  beforeAll(async () => {
    expect(settings.app).toContain(` ${byLoader} examples/main.ts `);
    // With the built library: ts-node needs 5 s to compile it at each start. deploying.test.ts runs an example with ts-node.
    const app = settings.app.replace(byLoader, builtOptions().join(" ")).replace(/(?<=examples\/main\.ts ).*/, sites.join(" "));
    const repository = process.cwd();
    ran = await Promise.all([
      deployment.shell(app, repository),
      cdktf(deployment, ["synth", "--app", app, "--output", standard], repository),
    ]);
  });

  afterAll(() => deployment.remove());

  it("cdktf synth runs what npm start runs", () => {
    expect(settings.app).toBe(scripts.start);
    for (const site of sites) expect(scripts.start.split(" ")).toContain(site);
  });

  it("cdktf synth ends well, as the app does", () => {
    expect(ran.map(({ status, stderr }) => `${status} ${status === 0 ? "" : stderr}`.trim())).toEqual(["0", "0"]);
    // The command line folds its list of stacks to the width of the terminal.
    const said = (ran[1]?.stdout ?? "").replace(/\s+/g, " ");
    expect(said).toContain(`Generated Terraform code for the stacks: ${sites.join(", ")}`);
  });

  it("cdktf synth writes the same files as the app, byte for byte", () => {
    expect(filesBelow(standard)).toEqual(filesBelow(deployment.outdir));
    expect(deployable(standard)).toEqual(["manifest.json", ...sites.map((site) => `stacks/${site}/cdk.tf.json`)]);
  });
});

describe("cdktf synth of an integrator's project", () => {
  const deployment = new Deployment(machine());
  const { folder, outdir } = deployment;
  const passed = join(folder, "passed");

  beforeAll(async () => {
    writeProject(folder, machine().packageChecks.archive.file);
    writeApp(folder, { steady: "firstSite", changed: "firstSite" });
    const { status, stderr } = await deployment.shell(appCommand); // the same bytes, as the tests above show, in a quarter of the time
    if (status !== 0) throw new Error(`Both sites must pass at first but do not: ${stderr}`);
    renameSync(outdir, passed);
  });

  beforeEach(() => {
    rmSync(outdir, { recursive: true, force: true });
    cpSync(passed, outdir, { recursive: true });
    expect(deployable(outdir)).toEqual(["manifest.json", "stacks/changed/cdk.tf.json", "stacks/steady/cdk.tf.json"]);
  });

  afterAll(() => deployment.remove());

  it("cdktf synth of a site that fails now ends with 1, says why, and leaves what the other site needs and nothing of the failed one", async () => {
    writeApp(folder, { steady: "firstSite", changed: "kuwaitDryCooler" });
    const { status, stdout, stderr } = await cdktf(deployment, ["synth"]);
    expect(status).toBe(1);
    expect(deployable(outdir)).toEqual(["manifest.json", "stacks/steady/cdk.tf.json"]);
    const after = filesBelow(outdir);
    expect(after["stacks/steady/cdk.tf.json"]).toBe(filesBelow(passed)["stacks/steady/cdk.tf.json"]);
    expect(Object.keys((JSON.parse(after["manifest.json"] ?? "") as { stacks: object }).stacks)).toEqual(["steady"]);
    // The command line shows our words twice: as they come, on standard output, and below its own error, indented.
    for (const line of failureText(JSON.parse(after["reports/changed/report.json"] ?? "") as SiteReport).split("\n")) {
      expect(stdout).toContain(line);
      expect(stderr).toContain(`    ${line}`);
    }
  });

  it("cdktf synth of a description with a misspelt prop ends with 1, names it, and leaves nothing to deploy", async () => {
    writeApp(folder, { steady: "firstSite", changed: "{ ...firstSite, cooling: { ...firstSite.cooling, dryCooler: {} } }" });
    const { status, stderr } = await cdktf(deployment, ["synth"]);
    expect(status).toBe(1);
    expect(stderr).toContain("PropsError: changed is not valid (1 problem)");
    expect(stderr).toContain('cooling.dryCooler: unknown prop: did you mean "dryCoolers"?');
    expect(deployable(outdir)).toEqual([]);
  });
});

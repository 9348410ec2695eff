import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fleetFiles } from "../../support/fleet";
import { runCli } from "../../support/programs/run-cli";
import { SiteFiles } from "../../support/site-files";

const files = new SiteFiles("fleet-diff");
const path = (name: string) => join(files.folder, name);
const diff = (before: string, after: string, ...argv: string[]) =>
  runCli("diff", path(before), path(after), "--format", "markdown", ...argv);

/** Judges sites into a result, and writes them into output folders of two shards that stand side by side. */
function run(name: string, sites: readonly string[]): void {
  runCli("check", ...sites, "--quiet", "--format", "json", "--output", path(`${name}.json`));
  for (const number of [1, 2]) runCli("synth", ...sites, "--shard", `${number}/2`, "--quiet", "--output", path(`${name}.out/${number}`));
  runCli("synth", ...sites, "--quiet", "--output", path(`${name}.whole`));
}

beforeAll(() => {
  const sites = fleetFiles(files, 4);
  run("before", sites);
  const [first = "", second = ""] = sites;
  writeFileSync(first, readFileSync(first, "utf8").replace("dryBulb: 30 °C", "dryBulb: 47 °C"));
  writeFileSync(second, `${readFileSync(second, "utf8")}\ndockerHost: ssh://edge@10.0.0.7\n`);
  run("after", sites.slice(0, 3));
});

describe("edge-node diff --format markdown", () => {
  it("shows of two results which sites change, a line each", () => {
    const { code, stdout } = diff("before.json", "after.json");
    expect(code).toBe(0);
    expect(stdout.split("\n").map((line) => line.split(" | ").slice(0, 2).join(" | "))).toEqual([
      "## ❌ 2 of 4 sites change: 1 stops passing, 1 is removed",
      "",
      "| site | verdict",
      "| --- | ---",
      "| `hub-1` | ✅ deployable → ❌ not deployable",
      "| `hub-4` | removed, was ✅ deployable",
      "",
    ]);
  });

  it("counts of output folders the resources and other blocks too, of shards side by side as of one run", () => {
    const { stdout } = diff("before.out", "after.out");
    expect(stdout).toMatch(/^\| `hub-1` \| .* \| not written \|$/m);
    expect(stdout).toMatch(/^\| `hub-2` \| ✅ deployable \| .* \| 1 other block \|$/m); // the provider's host
    expect(diff("before.whole", "after.whole").stdout).toBe(stdout);
  });

  it("says that nothing changes", () => {
    expect(diff("before.json", "before.json").stdout).toBe("## None of 4 sites changes\n");
    expect(diff("before.out", "before.whole").stdout).toBe("## None of 4 sites changes\n");
  });

  it("is red where a shard left no whole output folder, and compares the others", () => {
    mkdirSync(path("lost.out"));
    renameSync(path("after.out/1"), path("lost.out/1"));
    const { stdout } = diff("before.out", "after.out");
    renameSync(path("lost.out/1"), path("after.out/1"));
    expect(stdout).toMatch(/- ❌ shard 1 of 2 gave no result after the change, of hub-1, hub-3\n/);
    expect(stdout).not.toContain("`hub-1`");
    expect(stdout).toContain("2 sites are not compared, because one side has not judged them: hub-1, hub-3.");
  });

  it("compares one shard with the whole, and calls nothing gone that another shard has", () => {
    const sites = fleetFiles(new SiteFiles("fleet-diff-part"), 4);
    runCli("check", ...sites, "--shard", "1/2", "--quiet", "--format", "json", "--output", path("part.json"));
    expect(diff("before.json", "part.json").stdout).toBe(
      "## None of 4 sites changes\n\n2 sites are not compared, because one side has not judged them: hub-2, hub-4.\n",
    );
  });

  it("refuses --terraform beside it, another format, and a folder that holds no output", () => {
    expect(diff("before.out", "after.out", "--terraform")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("must be used without --terraform"),
    });
    expect(runCli("diff", path("before.json"), path("after.json"), "--format", "html").code).toBe(2);
    mkdirSync(path("none"));
    expect(diff("before.out", "none")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is a folder without the reports of a complete run"),
    });
  });
});

describe("edge-node diff --terraform, of output folders of shards", () => {
  it("compares the stacks of all shards", () => {
    const { stdout } = runCli("diff", path("before.out"), path("after.out"), "--terraform");
    expect(stdout).toMatch(/^hub-2: 1 of \d+ blocks differ\n {2}changed provider\.docker/m);
    expect(stdout).toMatch(/^hub-1: only in .*before\.out$/m);
  });
});

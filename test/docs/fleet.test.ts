import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { codeBlocks } from "../support/docs/code-blocks";
import { fleetFiles } from "../support/fleet";
import { type CliRun, runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const page = readFileSync("docs/fleet.md", "utf8");
const files = new SiteFiles("docs-fleet");
const names = Array.from({ length: 8 }, (_, i) => `hub-${i + 1}`);

/** Runs a line of the page in the folder of the test, of its sites. */
function run(line: string): CliRun {
  const words = line
    .split(" ")
    .slice(2)
    .flatMap((word) => (word === "sites/*.yaml" ? names.map((name) => `sites/${name}.yaml`) : [word]));
  return runCli(...words.map((word) => (/\.(?:yaml|json)$|^out\b/.test(word) ? join(files.folder, word) : word)));
}

const ran = new Map<string, CliRun>();
beforeAll(() => {
  fleetFiles(files, names.length);
  mkdirSync(join(files.folder, "shards"));
  run("npx edge-node check sites/*.yaml --format json --output before.json");
  const lines = codeBlocks(page, "sh").flatMap((block) => block.split("\n"));
  for (const line of lines.filter((one) => one.startsWith("npx edge-node "))) ran.set(line, run(line));
});

describe("docs/fleet.md", () => {
  it("has commands that judge, split, merge, write and compare, each with a verdict", () => {
    expect(ran.size).toBeGreaterThan(13);
    for (const [line, { code, stderr }] of ran)
      expect([line, code === 0 || code === 1, stderr.includes("must")]).toEqual([line, true, false]);
  });

  it("merges what it splits to what it judges whole, byte for byte", () => {
    const [merged, whole] = ["merged.json", "result.json"].map((name) => readFileSync(join(files.folder, name), "utf8"));
    expect(merged === whole).toBe(true);
  });

  it("merges the output folders of all shards to the verdicts of that result, without what sites were judged from", () => {
    const [deployed, whole] = ["deployed.json", "result.json"].map((name) => JSON.parse(readFileSync(join(files.folder, name), "utf8")));
    const without = (sites: readonly { readonly description?: object }[]) => sites.map(({ description: _, ...site }) => site);
    expect(deployed).toEqual({ ...whole, sites: without(whole.sites) });
  });

  it("shows what a shard that is missing looks like", () => {
    const { code, stdout } = run("npx edge-node merge shards/1.json shards/2.json shards/4.json");
    const shown = codeBlocks(page, "text").find((block) => block.startsWith("✗")) ?? "";
    expect([code, stdout.startsWith(shown)]).toEqual([1, true]);
  });

  it("has a table of changes as diff writes it", () => {
    const { stdout } = run("npx edge-node diff before.json merged.json --format markdown");
    expect(stdout).toBe("## None of 8 sites changes\n");
    const [, head] =
      codeBlocks(page, "text")
        .find((block) => block.startsWith("##"))
        ?.split("\n\n") ?? [];
    expect(head?.split("\n")[0]).toBe("| site | verdict | tightest margin | Terraform resources |");
  });

  it("has the recipes that stand in examples/ci, to the letter", () => {
    expect(codeBlocks(page, "yaml")).toEqual(
      ["fleet.yml", "fleet.gitlab-ci.yml"].map((name) => readFileSync(join("examples/ci", name), "utf8")),
    );
  });
});

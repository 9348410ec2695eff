import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RunResult } from "../../constructs/report/run-result";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("phases-of-cli");
const growing = "examples/growing/growing.yaml";
const own = readFileSync("examples/own-site.yaml", "utf8");
const fuller = "phases: [{ name: fuller, compute: { racks: [{ name: rack-1, maximum: 60 kW }] } }]\n";
const hot = files.write("hot.yaml", `${own}${fuller}`);

function result(...argv: string[]): RunResult {
  return JSON.parse(runCli("check", ...argv, "--format", "json", "--quiet").stdout);
}

describe("a site with phases, at the command line", () => {
  it("edge-node check judges what runs there and each later phase, and says which is which", () => {
    const { code, stdout } = runCli("check", growing);
    expect(code).toBe(0);
    expect(stdout).toContain("growing: the first phase of growing, which is the phase that is written\n");
    expect(stdout).toContain(
      "growing-third-rack: the phase third-rack of growing, which comes later: judged, and not written; it changes no service of the phase before\n",
    );
    expect(stdout).toMatch(/│ growing-third-rack │ pass/);
  });

  it("edge-node check ends with 1 for a later phase that fails, and with 0 where --site leaves it out", () => {
    expect(runCli("check", hot).code).toBe(1);
    expect(runCli("check", hot, "--site", "my-site").code).toBe(0);
    expect(result(hot).sites.map(({ site, verdict }) => [site, verdict])).toEqual([
      ["my-site", "pass"],
      ["my-site-fuller", "fail"],
    ]);
  });

  it("edge-node synth writes what runs there, whatever becomes of a later phase", () => {
    const output = files.path("out");
    const { code, stdout } = runCli("synth", hot, "--output", output);
    expect(code).toBe(1);
    expect(stdout).toContain("✗ my-site-fuller: not deployable");
    expect(JSON.parse(readFileSync(`${output}/manifest.json`, "utf8")).stacks).toEqual({ "my-site": expect.anything() });
    expect(runCli("synth", hot, "--output", files.path("other"), "--site", "my-site").code).toBe(0);
  });

  it("edge-node explain means what runs there, and a later phase by --site", () => {
    const limit = "cooling/supply-within-it-limit";
    expect(runCli("explain", hot, limit).stdout).toContain(`pass ${limit}`);
    expect(runCli("explain", hot, limit, "--site", "my-site-fuller").stdout).toContain(limit);
  });

  it("edge-node diff compares two phases of one file", () => {
    const { code, stdout } = runCli("diff", growing, growing, "--as", "growing=growing-third-rack");
    expect(code).toBe(0);
    expect(stdout).toContain("growing → growing-third-rack: pass, as before");
    expect(stdout).toContain("design.cooling.dryCoolers.count: 3 → 4");
  });

  it("edge-node images lists the images of later phases", () => {
    expect(runCli("images", "list", growing).stdout).toContain("calibrator_image");
  });

  it("edge-node fix --patch refuses a site with phases, for which of them a change belongs to nobody knows", () => {
    const { code, stderr } = runCli("fix", hot, "--patch");
    expect(code).toBe(2);
    expect(stderr).toContain(`--patch must have sites without phases but ${hot} has phases`);
  });

  it("edge-node check reads no later phase that --site leaves out", () => {
    const broken = files.write("broken.yaml", `${own}phases: [{ name: a, compute: { racks: [{ name: rak-1 }] } }]\n`);
    expect(runCli("check", broken).code).toBe(2);
    expect(runCli("check", broken, "--site", "my-site").code).toBe(0);
    expect(runCli("synth", broken, "--site", "my-site", "--output", files.path("one")).code).toBe(0);
  });

  it("edge-node synth refuses a phase that is called as another site, in words", () => {
    const other = files.write("fuller.yaml", own.replace("name: my-site", "name: my-site-fuller"));
    const { code, stderr } = runCli("synth", hot, other, "--output", files.path("two"));
    expect(code).toBe(2);
    expect(stderr).toContain("Each site must have a name of its own but");
  });

  it("the phases of a site are judged in one shard", () => {
    const shards = [1, 2].map((number) =>
      result(hot, "examples/own-site.yaml".replace("own-site", "one-design/riyadh"), "--shard", `${number}/2`),
    );
    expect(shards.map(({ sites }) => sites.map(({ site }) => site).sort()).sort()).toEqual([["my-site", "my-site-fuller"], ["riyadh"]]);
    expect(shards[0]?.shard?.sites.map(({ site }) => site)).toEqual(["my-site", "my-site-fuller", "riyadh"]);
  });

  it("a phase that is called as another site is refused", () => {
    const other = files.write("other.yaml", own.replace("name: my-site", "name: my-site-fuller"));
    const { code, stderr } = runCli("check", hot, other);
    expect(code).toBe(2);
    expect(stderr).toContain(`Each site must have a name of its own but ${hot} and ${other} both have "my-site-fuller"`);
  });
});

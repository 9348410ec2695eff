import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunResult } from "../../../constructs/report/run-result";
import { runCli } from "../../support/programs/run-cli";

const folder = mkdtempSync(join(tmpdir(), "edge-node-pairs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const [riyadh, atacama] = ["examples/one-design/riyadh.yaml", "examples/one-design/atacama.yaml"];
const saved = join(folder, "saved.json");
const output = join(folder, "cdktf.out");
beforeAll(() => {
  runCli("check", riyadh, atacama, "--format", "json", "--output", saved);
  runCli("synth", riyadh, atacama, "--output", output, "--quiet");
  const { sites, ...run } = JSON.parse(readFileSync(saved, "utf8")) as RunResult;
  for (const one of sites) writeFileSync(join(folder, `${one.site}.json`), JSON.stringify({ ...run, sites: [one] })); // as a check of that site alone saves it
});
const headings = (...argv: string[]) => runCli("diff", ...argv).stdout.match(/^\S.*: .*$/gm);

describe("edge-node diff --as", () => {
  it("compares two sites of one result, and nothing else of it, with what differs between them", () => {
    const { code, stdout, stderr } = runCli("diff", saved, saved, "--as", "riyadh=atacama");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^riyadh → atacama: pass, as before\n {2}changed, in this order:\n {2}1\. site\.country: SA → CL\n/);
    expect(stdout.match(/^\S.*: /gm)).toHaveLength(1);
    symlinkSync(saved, join(folder, "link.json"));
    expect(runCli("diff", saved, join(folder, "link.json"), "--as", "riyadh=atacama").stdout).toBe(stdout);
  });

  it("says in one line, and in one column, that the profile of another country is behind a site", () => {
    const { stdout } = runCli("diff", saved, saved, "--as", "riyadh=atacama", "--all", "--width", "200");
    const changes = stdout.match(/^ {2}\d+\. .*$/gm) ?? [];
    expect(changes.filter((line) => line.includes("site.profile"))).toEqual([
      expect.stringMatching(/^ {2}2\. site\.profile: Saudi Arabia → Chile, \d+ facts differ$/),
    ]);
    expect(changes[2]).toBe("  3. site.position.latitudeDegrees: 24.93 → -22.91");
    expect(changes).toHaveLength(14);
  });

  it("says of a paper that only one of the two countries asks for that it is not there on the other side", () => {
    const { stdout } = runCli("diff", saved, saved, "--as", "riyadh=atacama", "--all");
    expect(stdout).toContain("  papers/product-certificates on papers/saber-product: not judged → not there\n");
    expect(stdout).toContain("  papers/product-certificates on papers/subtel: not there → not judged\n");
    expect(stdout).toContain("  papers/site-certificates on papers: not judged → not applicable\n"); // other papers are there
  });

  it("takes site files, output folders and results on each side", () => {
    const pair = ["--as", "riyadh=atacama"];
    expect(headings(riyadh, atacama, ...pair)).toEqual(["riyadh → atacama: pass, as before"]);
    expect(headings(output, output, ...pair)).toEqual(["riyadh → atacama: pass, as before"]);
    expect(headings(riyadh, output, ...pair)).toEqual(["riyadh → atacama: pass, as before", `riyadh: only in ${output}`]);
    expect(headings(output, saved, ...pair, "--as", "atacama=riyadh")).toEqual([
      "riyadh → atacama: pass, as before",
      "atacama → riyadh: pass, as before",
    ]);
  });

  it("compares sites of one name of an output folder and a result without it", () => {
    expect(headings(output, saved)).toEqual(["atacama", "riyadh"].map((site) => `${site}: pass, as before, every margin is the same`));
    expect(headings(output, saved, "--site", "riy*")).toHaveLength(1);
  });

  it.each([
    ["a name that is none", [saved, saved, "--as", "riyadh=atacam"], "did you mean atacama?"],
    ["what is no pair", [saved, saved, "--as", "riyadh"], "write it like riyadh=lagos"],
    ["--site beside it", [saved, saved, "--as", "riyadh=atacama", "--site", "riyadh"], "leave --site out"],
    ["a folder without reports", [folder, saved], `write it with edge-node synth --output ${folder}`],
    ["two sites without a pair", [join(folder, "riyadh.json"), join(folder, "atacama.json")], "or pair two with --as riyadh=atacama"],
  ])("ends with 2 for %s", (_what, argv, message) => {
    expect(runCli("diff", ...argv)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
  });
});

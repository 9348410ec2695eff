import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { RunResult } from "../../constructs/report/run-result";
import { type CliRun, runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("fix");
const kuwait = "examples/kuwait-dry-cooler.ts";
const fix = (...argv: string[]) => runCli("fix", ...argv, "--quiet");
const jsonOf = (...argv: string[]) => JSON.parse(fix(...argv, "--format", "json").stdout) as RunResult;

describe("edge-node fix", () => {
  const out = (name: string) => join(files.folder, name);
  let ran: CliRun;

  beforeAll(() => {
    const outputs = { text: "r.txt", json: "r.json", markdown: "r.md", html: "pages" };
    ran = fix(kuwait, ...Object.entries(outputs).flatMap(([format, name]) => ["--format", format, "--output", out(name)]));
  });

  it("says of each finding what clears it, and what all first remedies come to", () => {
    const text = readFileSync(out("r.txt"), "utf8");
    expect(ran.code).toBe(1);
    expect(text).toContain("→ kuwait-dry-cooler: 165 changed designs solved");
    expect(text).toContain(
      "adds pads before the dry coolers: clears it, +17.7 K to a margin of +9.8 K, next limit: cooling/supply-above-dew-point, +7.4 K",
    );
    expect(text).toContain("adds 2 trim chillers: clears it, +17.7 K to a margin of +9.8 K");
    expect(text).toContain("together: adds pads before the dry coolers: the site passes");
    expect(text).toContain('cooling.dryCoolers.pads: {"saturationEfficiency":"0.8","cyclesOfConcentration":3}');
  });

  it("shows the same in JSON, Markdown and on the page", () => {
    const [report] = (JSON.parse(readFileSync(out("r.json"), "utf8")) as RunResult).sites;
    expect(report?.remedies?.set).toMatchObject({ verdict: "pass", edits: [{ path: ["cooling", "dryCoolers", "pads"] }] });
    expect(readFileSync(out("r.md"), "utf8")).toContain("**Together:** adds pads before the dry coolers: the site passes");
    const page = readFileSync(out("pages/kuwait-dry-cooler.html"), "utf8");
    expect(page).toContain("Remedies that were tried");
    expect(page).toContain("Adds pads before the dry coolers: the site passes.");
    expect(runCli("report", out("r.json"), "--format", "markdown").stdout).toBe(readFileSync(out("r.md"), "utf8"));
  });

  it("leaves a site that passes as it is", () => {
    const { sites } = jsonOf("examples/own-site.yaml");
    expect(sites.map(({ verdict, remedies }) => [verdict, remedies])).toEqual([["pass", undefined]]);
    expect(fix("examples/own-site.yaml").code).toBe(0);
  });

  it("says that the search did not end where the budget did", () => {
    const { stdout } = fix(kuwait, "--budget", "5");
    expect(stdout).toContain("→ kuwait-dry-cooler: 5 changed designs solved, all that the budget lets be tried");
    expect(stdout).toContain("search not ended: a larger --budget goes on");
  });

  it.each(["0", "-3", "1.5", "many", ""])("refuses a budget of %o", (budget) => {
    const { code, stderr } = fix(kuwait, `--budget=${budget}`);
    expect(code).toBe(2);
    expect(stderr).toContain("It must be a whole number above 0, such as 200, or none.");
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { filesNamedBy } from "../../../site-files/reading/files-named-by";
import { runCli } from "../../support/programs/run-cli";
import { SiteFiles } from "../../support/site-files";

const files = new SiteFiles("sources");
const own = readFileSync("examples/own-site.yaml", "utf8");
const site = files.write("my-site.yaml", own);
const hotter = files.write("hotter.yaml", own.replace("name: my-site\n", "").replace("dryBulb: 37 °C", "dryBulb: 43 °C"));
const result = join(files.folder, "result.json");
beforeAll(() => {
  runCli("check", site, "--format", "json", "--output", result);
});
const rule = "supply-within-it-limit";
const designs = "examples/one-design";

describe("a command that takes a site", () => {
  it("explains a limit of a site file and of a result alike", () => {
    const ofFile = runCli("explain", site, rule);
    expect(ofFile.code).toBe(0);
    expect(ofFile.stdout).toMatch(/cooling\/supply-within-it-limit[\s\S]*outdoor air\s+│ 37\.0 °C/);
    expect(runCli("explain", result, rule).stdout).toBe(ofFile.stdout);
    expect(runCli("explain", "my-site", rule, "--result", result).stdout).toBe(ofFile.stdout);
  });

  it("names what is broken where a site file is explained without a rule", () => {
    expect(runCli("explain", hotter)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/The rule to explain at \S+hotter\.yaml must be named but is missing: name one of .*cooling\//),
    });
  });

  it("reports a site file as the check does, with its exit code", () => {
    const { code, stdout } = runCli("report", hotter, "--format", "markdown");
    expect([code, stdout]).toEqual([1, runCli("check", hotter, "--format", "markdown").stdout]);
    expect(runCli("report", result).code).toBe(0);
  });

  it("compares a site file with another, or with a saved result, whatever their names", () => {
    const { code, stdout } = runCli("diff", site, hotter);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^my-site → hotter: pass → fail\n {2}changed, in this order:\n {2}1\. site\.climate\.hottest\.dryBulbC: 37 → 43\n/,
    );
    expect(runCli("diff", result, hotter).stdout).toBe(stdout);
  });

  it("sweeps a site with a design", () => {
    const options = ["--over", "ambient", "--from", "30", "--to", "40", "--step", "10"];
    expect(runCli("sweep", `${designs}/first-site.yaml`, ...options).stdout).toMatch(/^first-site/);
  });

  it("takes a .json with a schemaVersion for a result, and another for a site file", () => {
    expect(runCli("check", result)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /must be a site file or an app but \S+result\.json is a saved result: name the site file, or use report, diff, explain or sweep/,
      ),
    });
    const json = files.write("plain.json", JSON.stringify({ site: {} }));
    expect(runCli("report", json).stderr).toContain("plain.json:1:2 site.country: is required");
  });

  it("takes the one site that --site matches, and says which there are where it matches none or several", () => {
    const saved = join(files.folder, "several.json");
    runCli("check", `${designs}/riyadh.yaml`, `${designs}/atacama.yaml`, "--format", "json", "--output", saved);
    expect(runCli("explain", saved, rule, "--site", "riy*").stdout).toContain("48.9 °C");
    expect(runCli("diff", saved, `${designs}/riyadh.yaml`, "--site", "riyadh").stdout).toMatch(/^riyadh: pass, as before/);
    const refused = (...options: string[]) => runCli("explain", saved, rule, ...options).stderr;
    expect(refused()).toContain("--site must be one of riyadh, atacama in");
    expect(refused()).toContain("but is not given: name one");
    expect(refused("--site", "*a*")).toContain('but "*a*" matches riyadh, atacama: name one');
    expect(refused("--site", "riyad")).toContain('but "riyad" matches none: did you mean riyadh?');
  });

  it("refuses a file beside --result, and a folder as file", () => {
    expect(runCli("explain", site, rule, "--result", result).stderr).toContain("--result must go with the name of a site but");
    expect(runCli("report", "examples/one-design/none.yaml").stderr).toContain("Site must be a file that can be read but");
  });
});

describe("filesNamedBy()", () => {
  it("filesNamedBy() finds the design, the weather and the country of a site file, and nothing in what is none", () => {
    const both = files.write("both.yaml", "design: ../hub.yaml\nsite: { weather: { file: a.epw }, country: { file: b.json } }\n");
    expect(filesNamedBy(both)).toEqual([join(files.folder, "../hub.yaml"), join(files.folder, "a.epw"), join(files.folder, "b.json")]);
    expect(filesNamedBy(files.write("broken.yaml", "a: [\n"))).toEqual([]);
    expect(filesNamedBy(files.write("list.yaml", "- 1\n"))).toEqual([]);
  });
});

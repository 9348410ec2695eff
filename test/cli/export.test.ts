import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { exportContext } from "../../constructs/report/description";
import { firstSite } from "../../examples/first-site";
import { lagosSolarHybrid } from "../../examples/lagos-solar-hybrid";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { leftApp } from "../support/programs/leaving-app";
import { runCli } from "../support/programs/run-cli";
import { problemsOf } from "../support/props/problems-of";

// In the checkout: an app finds the library there.
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(".cache/export-");
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function app(name: string, text: string): string {
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, `import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";\n${text}`);
  return file;
}

describe("edge-node export", () => {
  it("writes the site that --site names and its weather beside it, says what is the same, and ends with 0", () => {
    const file = join(folder, "new", "lagos.yaml");
    const asked = { [exportContext]: true, [appRunContext]: { charts: false, sites: ["lagos-*"] } satisfies AppRun };
    const text = leftApp(join(folder, "lagos.out"), asked, (edgeApp) => {
      new EdgeNodeStack(edgeApp, "lagos-solar-hybrid", lagosSolarHybrid);
    });
    const source = join(folder, "lagos-solar-hybrid.js");
    writeFileSync(source, text);
    const { code, stdout, stderr } = runCli("export", source, "--site", "lagos-*", "--output", file, "--quiet");
    const weather = join(folder, "new", "lagos.weather.json");
    const said = `${file} and ${weather}: agrees with ${source}, the same Terraform JSON, byte for byte\n`;
    expect([code, stdout, stderr]).toEqual([0, "", said]);
    expect(readdirSync(join(folder, "new")).sort()).toEqual(["lagos.weather.json", "lagos.yaml"]);
    expect(readFileSync(file, "utf8")).toMatch(/^# lagos-solar-hybrid, written by edge-node export from lagos-solar-hybrid\.js\.\n/);
    const again = runCli("export", source, "--output", file);
    expect([again.code, again.stderr]).toEqual([
      2,
      `File to write must not exist yet but ${file} does: name another with --output, or replace it with --force\n`,
    ]);
  });

  it("writes a site that is laid over a design as a whole", () => {
    const file = join(folder, "north.yaml");
    const { code, stderr } = runCli("export", "examples/one-design/riyadh.yaml", "--output", file);
    expect([code, stderr]).toEqual([0, `${file}: agrees with examples/one-design/riyadh.yaml, the same Terraform JSON, byte for byte\n`]);
    expect(readFileSync(file, "utf8")).not.toContain("design:");
  });

  it("judges the source and the file on the day of --today, and writes no day", () => {
    const [source, file] = [join(folder, "dated.yaml"), join(folder, "undated.yaml")];
    const waiver = "{ rule: power/breaker-loading, subject: power/none, reason: r, owner: o, expires: 2027-01-31 }";
    writeFileSync(source, `${readFileSync("examples/own-site.yaml", "utf8")}\npolicy: { waivers: [${waiver}] }\n`);
    expect(runCli("export", source, "--output", file)).toMatchObject({ code: 2, stderr: expect.stringContaining("policy.today") });
    const { code, stderr } = runCli("export", source, "--output", file, "--today", "2026-12-02");
    expect([code, stderr]).toEqual([0, `${file}: agrees with ${source}, the same Terraform JSON, byte for byte\n`]);
    expect(readFileSync(file, "utf8")).not.toContain("today");
    const refused = runCli("diff", source, file, "--today", "2026-13-02");
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/^--today is not valid \(1 problem\)\n.*2026-13-02/) });
    expect(runCli("diff", source, file, "--today", "2026-12-02", "--quiet")).toMatchObject({ code: 0, stdout: "" });
  });

  it("splits a site into its design and what belongs to the place, with the same verdict", () => {
    const file = join(folder, "split", "abha.yaml");
    const { code, stderr } = runCli("export", "examples/own-site.yaml", "--split", "hub.yaml", "--output", file);
    const design = join(folder, "split", "hub.yaml");
    expect([code, stderr]).toEqual([
      0,
      `${file} and ${design}: agrees with examples/own-site.yaml, the same Terraform JSON, byte for byte\n`,
    ]);
    const [site, shared] = [file, design].map((one) => parse(readFileSync(one, "utf8")));
    expect([Object.keys(site), Object.keys(site.site)]).toEqual([
      ["name", "design", "site"],
      ["country", "position", "climate", "grid"],
    ]);
    expect([Object.keys(shared), Object.keys(shared.site)]).toEqual([["site", "compute", "cooling", "power"], ["promises"]]);
  });

  it.each([
    ["../hub.yaml", "must be a name that ends in .yaml"],
    ["hub.json", "must be a name that ends in .yaml"],
    ["abha.yaml", "must differ from the site file"],
  ])("refuses %s as the file of the design, and writes nothing", (name, words) => {
    const file = join(folder, "abha.yaml");
    const { code, stderr } = runCli("export", "examples/own-site.yaml", "--split", name, "--output", file);
    expect([code, stderr, existsSync(file)]).toEqual([2, expect.stringContaining(`--split ${words}`), false]);
  });

  it("does not replace a file that the source names, such as its design, and writes nothing", () => {
    const own = join(folder, "one-design");
    cpSync("examples/one-design", own, { recursive: true });
    const file = join(own, "north.yaml");
    const { code, stderr } = runCli("export", join(own, "riyadh.yaml"), "--split", "hub.yaml", "--output", file, "--force");
    expect([code, stderr, existsSync(file)]).toEqual([2, expect.stringContaining("must not be a file that is read"), false]);
    expect(readFileSync(join(own, "hub.yaml"), "utf8")).toBe(readFileSync("examples/one-design/hub.yaml", "utf8"));
  });

  it("names each later phase of a site file, which the file lacks, and ends with 1", () => {
    const file = join(folder, "growing.yaml");
    const { code, stderr } = runCli("export", "examples/growing/growing.yaml", "--output", file);
    expect([code, stderr]).toEqual([1, expect.stringContaining("- phases include third-rack, a later phase")]);
  });

  it("ends with 2 for an app that throws, and writes nothing", () => {
    const file = join(folder, "none.yaml");
    const { code, stderr } = runCli("export", app("throws", 'throw new Error("early");'), "--output", file, "--quiet");
    expect([code, stderr]).toEqual([2, expect.stringContaining("throws.ts ended with exit code 1, without a verdict")]);
    expect([stderr.includes("early"), existsSync(file)]).toEqual([true, false]);
  });

  it.each([
    [["site.yaml"], "Site to export must be a file that can be read but site.yaml is not"],
    [["README.md"], "Site to export must be .yaml, .json, .ts or .js but is README.md: name a site file or an app"],
    [
      ["examples/own-site.yaml", "--site", "my-sit"],
      '--site must be one of my-site in examples/own-site.yaml but "my-sit" matches none: did you mean my-site?',
    ],
    [["examples/own-site.ts", "--output", "a.json"], "--output must end in .yaml but is a.json: use a name such as site.yaml"],
  ])("refuses %j before it runs anything", (argv, message) => {
    const { code, stderr } = runCli("export", ...argv);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe("an app that is asked to export", () => {
  const problems = (sites: readonly string[]) =>
    problemsOf(() => {
      const asked = { [exportContext]: true, [appRunContext]: { sites } };
      const two = new EdgeApp({ outdir: join(folder, `out-${sites.length}-${sites.join("").length}`), context: asked });
      for (const name of ["north", "north-2", "south"]) new EdgeNodeStack(two, name, firstSite);
      two.synth();
    });

  it("refuses to export several sites, or none, before it judges one", () => {
    expect([[], ["north*"], ["nort"]].map(problems)).toEqual([
      ["must match exactly one of north, north-2, south but is not given: name one"],
      ['must match exactly one of north, north-2, south but "north*" matches north, north-2: name one'],
      ['must match a site but "nort" matches none of north, north-2, south: did you mean north?'],
    ]);
  });
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { afterAll, describe, expect, it } from "vitest";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { forgetWriters } from "../../stacks/written-folders";
import { deployedSite, deployedSiteFile } from "../support/nodes/deployed-site";
import { lightSite } from "../support/nodes/light-site";
import { edgeNodeRuns } from "../support/programs/edge-node-runs";
import { runCli } from "../support/programs/run-cli";
import { problemsOf } from "../support/props/problems-of";

// In the checkout: an app finds the library there.
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(".cache/synth-");
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const own = readFileSync("examples/own-site.yaml", "utf8");

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A site by a name, with these lines before it. */
const site = (name: string, ...lines: string[]) => file(`${name}.yaml`, [...lines, lightSite(name)].join("\n"));

/** The site of the examples, which passes whatever it is held to, with lines before it too. */
const whole = (name: string, ...lines: string[]) =>
  file(`${name}.yaml`, [...lines, own.replace("name: my-site", `name: ${name}`)].join("\n"));

/** A site that fails. */
const hot = (name: string) => file(`${name}.yaml`, lightSite(name, { policy: undefined }));

/** Every file below an output folder, without those of the lock. */
function filesIn(outdir: string): string[] {
  if (!existsSync(outdir)) return [];
  return readdirSync(outdir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".edge-node.lock"))
    .map((entry) => join(entry.parentPath, entry.name).slice(outdir.length + 1))
    .sort();
}

function synth(outdir: string, ...argv: string[]) {
  return runCli("synth", ...argv, "--output", join(folder, outdir), "--quiet");
}

describe("edge-node synth of site files", () => {
  it("writes what an app of the same design writes, byte for byte but the places, and prints the same", () => {
    const path = file("deployed.yaml", deployedSiteFile());
    const ofFiles = synth("of-files", path, "--charts");
    const printed: string[] = [];
    const app = new EdgeApp({ outdir: join(folder, "of-app"), charts: true, print: (text) => printed.push(`${text}\n`) });
    new EdgeNodeStack(app, "deployed", deployedSite);
    app.synth();
    expect([ofFiles.code, ofFiles.stdout]).toEqual([0, printed.join("").replaceAll("/of-app/", "/of-files/")]);
    const [one, other] = ["of-files", "of-app"].map((outdir) => join(folder, outdir)) as [string, string];
    expect(filesIn(one)).toEqual(filesIn(other));
    for (const name of filesIn(one).filter((each) => !/report\.(?:json|html)$|junit/.test(each)))
      expect([name, readFileSync(join(one, name), "utf8")]).toEqual([name, readFileSync(join(other, name), "utf8")]);
    const report = (outdir: string) => {
      const { places, ...rest } = JSON.parse(readFileSync(join(outdir, "reports/deployed/report.json"), "utf8"));
      return [places.file, rest];
    };
    expect(report(one)).toEqual([path, report(other)[1]]);
  });

  it("ends with 1 for a site that fails: every report, and Terraform JSON of those that pass", () => {
    const { code } = synth("mixed", site("cool"), hot("hot"), "--states", "--concurrency", "2");
    expect(code).toBe(1);
    expect(filesIn(join(folder, "mixed"))).toEqual([
      "manifest.json",
      "reports/cool/report.json",
      "reports/cool/states.json",
      "reports/hot/report.json",
      "reports/hot/states.json",
      "reports/junit.xml",
      "stacks/cool/cdk.tf.json",
    ]);
  });

  it("writes the sites that --site names, holds them to what the run asks for, and says its edition", () => {
    const waived = whole("one", "policy: { site: { cooling/room-air-covers-heat: { enforcement: { off: so } } } }");
    const { code } = synth("asked", waived, whole("two"), "--site", "o*", "--require", "core", "--edition", "revision=B");
    expect(code).toBe(0);
    expect(readdirSync(join(folder, "asked/stacks"))).toEqual(["one"]);
    const { policy, edition } = JSON.parse(readFileSync(join(folder, "asked/reports/one/report.json"), "utf8"));
    expect([policy.floor, policy.switchedOff, edition]).toEqual([["core"], [], { revision: "B" }]);
    const { stderr, ...missed } = synth("asked-none", waived, "--site", "tow");
    expect([missed.code, stderr]).toEqual([2, '--site must match a site but "tow" matches none of one: correct it\n']);
  });

  it.each([
    [
      "a password in the backend",
      "backend: { http: { address: https://states.example/a, password: hunter2xyz } }",
      /:1:\d+ backend\.http\.password: .*TF_HTTP_PASSWORD/,
    ],
    ["a kind that there is not", "backend: { gsc: { bucket: b } }", /:1:\d+ backend\.gsc: .*did you mean "gcs"\?/],
    ["two kinds", "backend: { gcs: { bucket: b }, pg: {} }", /:1:1 backend: must have exactly one of .* has gcs and pg/],
    ["a prop that is misspelt", "backend: { gcs: { bucket: b, prefx: a } }", /:1:\d+ backend\.gcs\.prefx: .*did you mean "prefix"\?/],
    ["an expression in the backend", 'backend: { gcs: { bucket: "${b}" } }', /:1:\d+ backend\.gcs\.bucket: must not have \$\{/],
    ["an expression in the engine's address", 'dockerHost: "ssh://edge@${node}"', /:1:1 dockerHost: must not have \$\{/],
    ["a password in it", "dockerHost: tcp://edge:hunter2xyz@10.0.0.7:2376", /:1:1 dockerHost: must not be a secret/],
    [
      "the mark of a token",
      'telemetry: { targets: { rack-1: "${TfToken[TOKEN.3]}:9100" } }',
      /:1:\d+ telemetry\.targets\.rack-1: must not have the mark/,
    ],
  ])("refuses %s with file, line and remedy, writes nothing of any site, and leaves nothing of an earlier run", (name, line, said) => {
    const outdir = name.replaceAll(/\W/g, "-");
    const stale = join(folder, outdir, "stacks/old");
    mkdirSync(stale, { recursive: true });
    writeFileSync(join(stale, "cdk.tf.json"), "{}");
    const { code, stdout, stderr } = synth(outdir, site("good"), site("bad", line));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(said);
    expect(stderr).toContain(join(folder, "bad.yaml"));
    expect(stderr).not.toContain("hunter2xyz");
    expect(filesIn(join(folder, outdir))).toEqual([]);
  });

  it("refuses an expression in the name of a site, two sites of one name, and two of one state, naming both files", () => {
    const expression = file("expression.yaml", own.replace("name: my-site", 'name: "${site}"'));
    expect(synth("expression", expression).stderr).toMatch(
      /expression\.yaml:\d+:1 name: must be lower-case .* "\$\{site\}": \$\{site\} is not filled in/,
    );
    const [one, other] = [file("a.yaml", own), file("b.yaml", own)];
    expect(synth("names", one, other)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`but ${one} and ${other} both have "my-site"`),
    });
    const gcs = "backend: { gcs: { bucket: states } }";
    const states = synth("states", site("first", gcs), site("second", gcs));
    expect(states.code).toBe(2);
    expect(states.stderr).toContain(
      `${join(folder, "second.yaml")}:1 backend: must keep the Terraform state of second in a place of its own but is also the backend of first in`,
    );
    for (const outdir of ["expression", "names", "states"]) expect(filesIn(join(folder, outdir))).toEqual([]);
  });

  it("makes nothing in a new folder where a file is refused", () => {
    expect(synth("new", file("unclosed.yaml", "site: [")).code).toBe(2);
    expect(readdirSync(join(folder, "new"))).toEqual([]);
  });

  it("touches nothing where the command itself is wrong", () => {
    const outdir = join(folder, "untouched");
    mkdirSync(join(outdir, "stacks/old"), { recursive: true });
    writeFileSync(join(outdir, "stacks/old/cdk.tf.json"), "{}");
    const good = site("good");
    const refused = [
      [good, "examples/own-site.ts"],
      [join(folder, "none.yaml")],
      [file("notes.txt", "x")],
      [good, "--root", join(folder, "nowhere")],
      [good, "--require", "strct"],
      [good, "--concurrency", "0"],
      [good, "--edition", "x"],
      [good, join(folder, "none.yaml")],
    ].map((argv) => synth("untouched", ...argv));
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => 2));
    expect(refused.slice(0, 4).map(({ stderr }) => stderr)).toEqual([
      expect.stringMatching(/^Files to synthesize must be site files, or one app alone .*: run examples\/own-site\.ts in a run of its own/),
      expect.stringMatching(/^File to synthesize must be a file that can be read but .*: correct its path/),
      expect.stringMatching(/^File to synthesize must be \.yaml, \.json, \.ts or \.js but is .*notes\.txt: name a site file or an app/),
      expect.stringMatching(/^--root must be a folder but .*nowhere" is not/),
    ]);
    expect(filesIn(outdir)).toEqual(["stacks/old/cdk.tf.json"]);
  });

  it("refuses a file that is no site", () => {
    expect(synth("no-site", file("list.yaml", "- a\n")).stderr).toContain(
      "must be a map of name, site, policy and the modules of the node",
    );
    expect(synth("no-site", file("result.json", '{"schemaVersion": 2}')).code).toBe(2);
  });
});

describe("edge-node synth of an app", () => {
  it("leaves its output in the folder, of the sites that are asked for and those that they need, and ends as it does", () => {
    const path = file(
      "app.ts",
      `import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
const app = new EdgeApp();
const base = EdgeNodeStack.fromFile(app, "${site("base")}");
EdgeNodeStack.fromFile(app, "${site("upper")}").addDependency(base);
EdgeNodeStack.fromFile(app, "${hot("hot")}");
EdgeNodeStack.fromFile(app, "${site("other")}");
app.synth();`,
    );
    const outdir = join(folder, "some");
    const [some] = edgeNodeRuns(["synth", path, "--output", outdir, "--quiet", "--site", "up*", "--site", "hot", "--states"]);
    expect([some?.status, some?.stdout.includes("upper │ pass")]).toEqual([1, true]);
    expect(readdirSync(join(outdir, "stacks"))).toEqual(["base", "upper"]);
    expect(readdirSync(join(outdir, "reports"))).toEqual(["base", "hot", "junit.xml", "upper"]);
    expect(readdirSync(join(outdir, "reports/upper"))).toEqual(["report.json", "states.json"]);
    expect(existsSync(join(outdir, "reports/hot/report.json"))).toBe(true);
  });

  it("refuses to leave sites of which none is asked for, by the words of the app", () => {
    const asked = { [appRunContext]: { sites: ["hto"] } satisfies AppRun };
    const app = new EdgeApp({ outdir: join(folder, "none"), context: asked, print: () => undefined });
    for (const name of ["base", "upper", "hot", "other"]) EdgeNodeStack.fromFile(app, site(name));
    const said = 'must match a site but "hto" matches none of base, upper, hot, other: did you mean hot?';
    expect(problemsOf(() => app.synth())).toEqual([said]);
    const words = file("words.js", `throw Object.assign(new Error(${JSON.stringify(said)}), { name: "PropsError" });`);
    expect(synth("none-at-all", words, "--site", "hto")).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(said) });
  });

  it("leaves nothing of an earlier run where the app throws before it makes an EdgeApp", () => {
    expect(synth("thrown", site("earlier")).code).toBe(0);
    forgetWriters();
    expect(synth("thrown", file("throws.js", 'throw new Error("early");')).code).toBe(2);
    expect(filesIn(join(folder, "thrown"))).toEqual([]);
  });

  it("takes no verdict of an earlier run for that of an app which writes elsewhere", () => {
    const path = file("elsewhere.js", 'require("node:fs").mkdirSync(`${process.env.CDKTF_OUTDIR}-else/reports`, { recursive: true });');
    expect(synth("stale", site("before")).code).toBe(0);
    forgetWriters();
    const { code, stderr } = synth("stale", path);
    expect([code, stderr]).toEqual([2, expect.stringContaining("ended with exit code 0, without a verdict")]);
    expect(filesIn(join(folder, "stale"))).toEqual([]);
  });
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { App, Lazy, S3Backend, TerraformStack, Testing } from "cdktf";
import {
  dockerProvider,
  EdgeApp,
  type EdgeAppProps,
  EdgeNode,
  EdgeNodeStack,
  type EdgeNodeStackProps,
  PropsError,
  packOf,
  snapshot,
} from "cdktf-edge-node";
import { evaluate, junitXml, type SiteReport, siteHtml, siteReport } from "cdktf-edge-node/report";
import { coreRules, judgeRequirement, NodeStudy, type Rule, scenarios } from "cdktf-edge-node/rules";
import { Construct } from "constructs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PointStudy } from "../../constructs/studies/operating-point/point-study";
import { firstSite } from "../../examples/first-site";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { node30kW } from "../../examples/parts/node-30kw";
import { readSiteFile } from "../../site-files/site-file";
import { forgetWriters } from "../../stacks/written-folders";
import { fresh } from "../support/kept/kept-studies";
import { emptySite, failingSite, passingSite } from "../support/nodes/light-site";
import { without } from "../support/nodes/node-variants";
import { solvesOf } from "../support/nodes/solves-of";
import { filesIn } from "../support/programs/files-in";
import { readXml } from "../support/report/junit-document";

/** What keeps other programs out while an app is at work. */
const lock = "/.edge-node.lock";
let folder: string;
const quiet = { progress: { update: () => undefined, stop: () => undefined } };

/** A rule of somebody else that writes a token into the words of an alert. */
const ruleWithToken: Rule = {
  id: "acme/rack-is-cool",
  title: "A rack is cool",
  why: "shows a rule of somebody else",
  source: "this test",
  severity: "low",
  remedy: "cool it",
  check: () => [judgeRequirement("node", true, { reason: "it is", remedy: "cool it" })],
  watched: () => [
    {
      subject: "compute/rack-1",
      device: "rack-1",
      metric: "rack_celsius",
      unit: "°C",
      bound: "at-most",
      limit: 40,
      remedy: `see ${Lazy.stringValue({ produce: () => "the wiki" })}`,
    },
  ],
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "edge-app-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Synthesizes sites into a folder, as a program of its own; what was printed. */
function synth(
  outdir: string,
  sites: Readonly<Record<string, EdgeNodeStackProps>>,
  props: EdgeAppProps = {},
): { printed: string; app: EdgeApp } {
  const lines: string[] = [];
  const app = new EdgeApp({ outdir, ...quiet, print: (text) => lines.push(text), ...props });
  for (const [id, props] of Object.entries(sites)) new EdgeNodeStack(app, id, props);
  app.synth();
  forgetWriters();
  return { printed: lines.join("\n"), app };
}

/** What stops a site, without asking its node, which would judge it. */
function failingOf({ snapshot }: EdgeNode) {
  return evaluate(snapshot).findings.filter(({ blocks }) => blocks);
}

/** Takes away at once what nothing holds. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

function reportOf(outdir: string, site: string): SiteReport {
  return JSON.parse(readFileSync(join(outdir, "reports", site, "report.json"), "utf8"));
}

describe("EdgeApp.synth()", () => {
  it("writes the site that passes, reports both, and ends with exit code 1", () => {
    const { printed } = synth(folder, { good: passingSite, hot: failingSite });
    expect(Object.keys(filesIn(folder))).toEqual([
      "/manifest.json",
      "/reports/good/report.json",
      "/reports/hot/report.json",
      "/reports/junit.xml",
      "/stacks/good/cdk.tf.json",
    ]);
    expect(Object.keys(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).stacks)).toEqual(["good"]);
    expect([reportOf(folder, "good").verdict, reportOf(folder, "hot").verdict]).toEqual(["pass", "fail"]);
    expect(printed).toContain("✗ hot: not deployable");
    const out = relative(process.cwd(), folder);
    expect(printed.split("\nNext:\n")[1]?.split("\n")).toEqual([
      `  Read the reports: ${out}/reports`,
      `  Deploy 1 site: the Terraform files are in ${out}/stacks, and docs/deploying.md says how`,
      "  See which changes make a site pass: npx edge-node fix FILE",
    ]);
    expect(process.exitCode).toBe(1);
  });

  it("draws charts beside the reports when asked, of failed sites too, the same with any concurrency, and a page for people, the one that siteHtml() makes of the report; and removes them in the next run", () => {
    const own = readSiteFile("examples/own-site.yaml");
    const good = { ...own.design, site: own.snapshot.site };
    const racks = good.compute?.racks.map((rack) => ({ ...rack, maximumSupply: "38 °C" as const })) ?? [];
    const sites = { good, hot: { ...good, compute: { racks } } };
    const charts = ["margin-over-ambient.svg", "single-line-diagram.svg", "temperature-staircase.svg"];
    const { printed } = synth(folder, sites, { charts: true });
    expect(["good", "hot"].map((site) => reportOf(folder, site).verdict)).toEqual(["pass", "fail"]);
    const drawnOf = (files: Record<string, string>) => Object.entries(files).filter(([path]) => /\.(?:svg|html)$/.test(path));
    const drawn = drawnOf(filesIn(folder));
    expect(printed).toContain(`\n  Open a page in a browser: ${relative(process.cwd(), folder)}/reports/hot/report.html\n`);
    expect(drawn.map(([path]) => path)).toEqual(
      ["good", "hot"].flatMap((site) => [charts[0], "report.html", ...charts.slice(1)].map((name) => `/reports/${site}/${name}`)),
    );
    const read = (name: string) => readFileSync(join(folder, "reports/hot", name), "utf8");
    const shown = ["temperature-staircase.svg", "margin-over-ambient.svg", "single-line-diagram.svg"] as const;
    expect(read("report.html")).toBe(siteHtml(reportOf(folder, "hot"), { charts: shown.map((name) => ({ name, svg: read(name) })) }));
    const spread = join(folder, "spread");
    synth(spread, sites, { charts: true, concurrency: 2 });
    expect(drawnOf(filesIn(spread))).toEqual(drawn);
    rmSync(spread, { recursive: true });
    synth(folder, { good: passingSite, hot: failingSite });
    expect(drawnOf(filesIn(folder))).toEqual([]);
    synth(folder, { good: passingSite });
    expect(existsSync(join(folder, "reports/hot"))).toBe(false);
  });

  it("leaves the exit code alone when every site passes", () => {
    synth(folder, { good: passingSite });
    expect(process.exitCode).toBe(0);
  });

  it("removes what an earlier run left for a site that now fails, and for sites that are gone", () => {
    synth(folder, { site: passingSite, gone: passingSite });
    expect(existsSync(join(folder, "stacks/site/cdk.tf.json"))).toBe(true);
    synth(folder, { site: failingSite });
    expect(Object.keys(filesIn(folder))).toEqual(["/manifest.json", "/reports/junit.xml", "/reports/site/report.json"]);
    expect(readdirSync(join(folder, "stacks"))).toEqual([]);
  });

  it("gives the same bytes in two folders, in any order of the sites' keys", () => {
    const sites = { "first-site": firstSite, "kuwait-dry-cooler": kuwaitDryCooler };
    synth(join(folder, "one/deep"), sites);
    synth(join(folder, "two"), sites);
    const one = filesIn(join(folder, "one/deep"));
    expect(one).toEqual(filesIn(join(folder, "two")));
    expect(Object.values(one).join("\n")).not.toMatch(new RegExp(`${folder}|${process.cwd()}`));
  });

  it("prints a verdict in lines of the width that it is given", () => {
    const { printed } = synth(folder, { good: passingSite, bad: kuwaitDryCooler }, { width: 60 });
    expect(Math.max(...printed.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(printed).toContain("✗ bad: not deployable");
    expect(() => new EdgeApp({ outdir: join(folder, "narrow"), width: 59 })).toThrow("EdgeApp width must be at least 60 columns but is 59");
  });

  it("fails without a site, for nothing was evaluated, and removes what an earlier run left", () => {
    synth(folder, { site: passingSite });
    expect(() => new EdgeApp({ outdir: folder, ...quiet }).synth()).toThrow(
      "EdgeApp must have at least one site but has none: add an EdgeNodeStack before synth()",
    );
    expect(filesIn(folder)).toEqual({});
  });

  it("leaves no Terraform JSON when a construct stops the synthesis half-way", () => {
    const app = new EdgeApp({ outdir: folder, ...quiet, print: () => undefined });
    new EdgeNodeStack(app, "good", passingSite);
    new EdgeNodeStack(app, "stopped", passingSite).node.addValidation({ validate: () => ["stopped on purpose"] });
    expect(() => app.synth()).toThrow("stopped on purpose");
    expect(Object.keys(filesIn(folder))).toEqual(["/reports/good/report.json", "/reports/junit.xml", "/reports/stopped/report.json"]);
  });

  it("has removed them already when a description is refused before synth()", () => {
    synth(folder, { site: passingSite });
    const app = new EdgeApp({ outdir: folder, ...quiet });
    expect(() => new EdgeNodeStack(app, "site", { ...passingSite, compute: { racks: [] } })).toThrow(PropsError);
    expect(Object.keys(filesIn(folder))).toEqual([lock]);
  });

  it("leaves nothing when a planned file of one site cannot be written, and says which", () => {
    const app = new EdgeApp({ outdir: folder, ...quiet, print: () => expect.unreachable() });
    new EdgeNodeStack(app, "good", passingSite);
    new EdgeNodeStack(app, "other", { ...firstSite, policy: { packs: [packOf("acme", [ruleWithToken])] } });
    expect(() => app.synth()).toThrow(
      new RangeError(
        "Configuration file /etc/telemetry-alerting/limits.yaml must be known at synth but holds a Terraform token: pass the value through the environment",
      ),
    );
    expect(filesIn(folder)).toEqual({});
  });

  it("leaves nothing under a plain App either, whose other stacks are whole", () => {
    const app = new App({ outdir: folder, stackTraces: false });
    for (const [id, policy] of Object.entries({ good: {}, other: { packs: [packOf("acme", [ruleWithToken])] } })) {
      const stack = new TerraformStack(app, id);
      dockerProvider(stack);
      new EdgeNode(stack, "node", { ...firstSite, policy });
    }
    expect(() => app.synth()).toThrow(
      "Configuration file /etc/telemetry-alerting/limits.yaml must be known at synth but holds a Terraform token",
    );
    expect(Object.keys(filesIn(folder)).filter((file) => file.endsWith(".tf.json"))).toEqual([]);
  });

  it("keeps no study of a site once its report is written", async () => {
    const studies: WeakRef<object>[] = [];
    const solving = [NodeStudy.prototype, PointStudy.prototype].map((prototype) => ({ prototype, point: prototype.point }));
    for (const { prototype, point } of solving)
      prototype.point = function (scenario) {
        studies.push(new WeakRef(this));
        return point.call(this as NodeStudy & PointStudy, scenario);
      };
    const { app } = fresh(() => synth(folder, { good: firstSite, hot: kuwaitDryCooler }));
    for (const { prototype, point } of solving) prototype.point = point;
    await new Promise(setImmediate); // until then what a WeakRef was made of stays
    collectGarbage();
    expect(studies.length).toBeGreaterThan(100);
    expect(studies.filter((study) => study.deref() !== undefined)).toEqual([]);
    expect(app.reports).toHaveLength(2); // the app is still there
  });

  it("gives the verdict on a site again to who asks for it once its report is written", () => {
    const app = new EdgeApp({ outdir: folder, print: () => undefined, ...quiet });
    const { edgeNode } = fresh(() => new EdgeNodeStack(app, "good", passingSite));
    const before = edgeNode.evaluate();
    app.synth();
    const after = edgeNode.evaluate();
    expect(after).not.toBe(before);
    expect(after).toEqual(before);
    expect(edgeNode.evaluate()).toBe(after);
  });

  it("solves nothing before synth(), and then no more than each report takes", () => {
    const app = new EdgeApp({ outdir: folder, ...quiet, print: () => undefined });
    let nodes: EdgeNode[] = [];
    const making = solvesOf(() => {
      nodes = [passingSite, kuwaitDryCooler].map((props, i) => new EdgeNodeStack(app, `site-${i}`, props).edgeNode);
    });
    const reporting = solvesOf(() => {
      for (const { snapshot: node, policy } of nodes) {
        const study = new NodeStudy(node);
        siteReport(evaluate(study, { policy }), { study, policy });
      }
    });
    expect([making, solvesOf(() => app.synth())]).toEqual([0, reporting]);
  });

  it("does not write a stack that needs a site that fails", () => {
    const lines: string[] = [];
    const app = new EdgeApp({ outdir: folder, ...quiet, print: (text) => lines.push(text) });
    const hot = new EdgeNodeStack(app, "hot", failingSite);
    const good = new EdgeNodeStack(app, "good", passingSite);
    good.addDependency(hot);
    app.synth();
    expect(Object.keys(filesIn(folder))).toEqual([
      "/manifest.json",
      "/reports/good/report.json",
      "/reports/hot/report.json",
      "/reports/junit.xml",
    ]);
    expect(lines).toContain("✗ good: not written, it depends on hot");
    expect(lines.find((text) => text.includes("│ verdict "))).toContain("not written: needs hot");
    expect(reportOf(folder, "good")).toMatchObject({ verdict: "pass", needs: "hot" });
    expect(readFileSync(join(folder, "reports/junit.xml"), "utf8")).toContain("not written: it needs hot, which is not deployable");
  });

  it("runs once: a second call would not see the sites that failed", () => {
    const { app } = synth(folder, { hot: failingSite, good: passingSite });
    expect(() => app.synth()).toThrow("EdgeApp.synth() must run only once");
  });

  it("never removes a state, a lock file or anything else that it did not write", () => {
    synth(folder, { site: passingSite });
    for (const name of ["terraform.tfstate", ".terraform.lock.hcl"]) writeFileSync(join(folder, "stacks/site", name), "the deployer's");
    synth(folder, { site: failingSite });
    expect(Object.keys(filesIn(folder))).toEqual([
      "/manifest.json",
      "/reports/junit.xml",
      "/reports/site/report.json",
      "/stacks/site/.terraform.lock.hcl",
      "/stacks/site/terraform.tfstate",
    ]);
  });

  it("leaves files of others in the folder alone", () => {
    mkdirSync(join(folder, "mine"));
    writeFileSync(join(folder, "mine/notes.txt"), "keep");
    synth(folder, { good: passingSite });
    expect(readFileSync(join(folder, "mine/notes.txt"), "utf8")).toBe("keep");
  });

  it.each([1, 2])("judges a site by its policy as it was when the site was made, with %i threads", (concurrency) => {
    const site: Record<string, { enforcement: "inform" }> = {};
    const app = new EdgeApp({ outdir: folder, ...quiet, print: () => undefined, concurrency });
    new EdgeNodeStack(app, "strict", { ...emptySite, policy: { site } });
    for (const { rule } of app.node.findAll().flatMap((one) => (one instanceof EdgeNode ? failingOf(one) : [])))
      site[rule] = { enforcement: "inform" };
    new EdgeNodeStack(app, "lax", { ...emptySite, policy: { site } });
    app.synth();
    forgetWriters();
    expect(app.reports.map((report) => [report.site, report.verdict])).toEqual([
      ["strict", "fail"],
      ["lax", "pass"],
    ]);
    expect(existsSync(join(folder, "stacks/strict"))).toBe(false);
  });

  it("writes one JUnit file for all sites, those that pass and those that fail", () => {
    const { app } = synth(folder, { good: passingSite, hot: failingSite });
    expect(filesIn(folder)["/reports/junit.xml"]).toBe(junitXml(app.reports));
    const suites = readXml(junitXml(app.reports)).children.map(({ attributes }) => [attributes.name, attributes.failures !== "0"]);
    expect(suites).toEqual([
      ["good", false],
      ["hot", true],
    ]);
  });

  it("has written the JUnit file before Terraform JSON, so that a construct that stops the synthesis takes no verdict away", () => {
    const app = new EdgeApp({ outdir: folder, ...quiet, print: () => undefined });
    const written: string[][] = [];
    new EdgeNodeStack(app, "good", passingSite).node.addValidation({
      validate: () => {
        written.push(Object.keys(filesIn(folder)));
        return [];
      },
    });
    app.synth();
    expect(written).toEqual([[lock, "/reports/good/report.json", "/reports/junit.xml"]]);
  });

  it("leaves no JUnit file of an earlier run when one cannot be written whole", () => {
    synth(folder, { site: passingSite });
    const app = new EdgeApp({ outdir: folder, ...quiet, print: () => undefined });
    new EdgeNodeStack(app, "site", failingSite);
    mkdirSync(join(folder, "reports/junit.xml.part"));
    expect(() => app.synth()).toThrow("EISDIR");
    expect(Object.keys(filesIn(folder))).toEqual(["/reports/site/report.json"]);
  });

  it("removes what a run that was killed while it wrote has left", () => {
    synth(folder, { site: passingSite });
    for (const file of ["reports/junit.xml.part", "reports/site/report.json.part"]) writeFileSync(join(folder, file), "<testsuites");
    new EdgeApp({ outdir: folder, ...quiet });
    expect(Object.keys(filesIn(folder))).toEqual([lock]);
    expect(readdirSync(join(folder, "reports"))).toEqual([]);
  });

  it("judges every site once, rule by rule and scenario by scenario, and counts it", () => {
    const { app } = synth(folder, { good: firstSite });
    const [report] = app.reports;
    const ofFirstSite = scenarios(snapshot("good", firstSite.site, node30kW)).length;
    expect(report?.evaluated).toEqual({ scenarios: ofFirstSite, rules: coreRules.length, judgements: expect.any(Number) });
    expect(report?.evaluated.judgements).toBeGreaterThan(10 * ofFirstSite);
  });

  it("prints progress to where it is told, a call for each scenario", () => {
    const calls: string[] = [];
    const app = new EdgeApp({
      outdir: folder,
      print: () => undefined,
      progress: { update: (site, done, total) => calls.push(`${site} ${done}/${total}`), stop: () => calls.push("stop") },
    });
    new EdgeNodeStack(app, "good", passingSite);
    app.synth();
    const count = app.reports[0]?.scenarios.length ?? 0;
    expect(count).toBeGreaterThan(1);
    expect([calls[0], calls.at(-2), calls.at(-1)]).toEqual([`good 1/${count}`, `good ${count}/${count}`, "stop"]);
  });
});

describe("Two EdgeApps in one program", () => {
  const appIn = (outdir: string, site: string) => {
    const app = new EdgeApp({ outdir, ...quiet, print: () => undefined });
    new EdgeNodeStack(app, site, passingSite);
    return app;
  };
  const words = "EdgeApp must have an output folder of its own but another app of this program wrote to ";

  afterEach(forgetWriters);

  it("refuses the second one of a folder before it removes what the first one wrote", () => {
    appIn(folder, "north").synth();
    const written = filesIn(folder);
    expect(() => new EdgeApp({ outdir: join(folder, "x/.."), ...quiet })).toThrow(words);
    expect(filesIn(folder)).toEqual(written);
  });

  it("refuses to write over the first one where both were made before either wrote", () => {
    const [north, south] = [appIn(folder, "north"), appIn(folder, "south")];
    north.synth();
    const written = filesIn(folder);
    expect(() => south.synth()).toThrow(`${words}${folder}: put all sites into one app, or set a different outdir for each app`);
    expect(filesIn(folder)).toEqual(written);
  });

  it("takes a second one in a folder of its own, and one in the place of an app that wrote nothing", () => {
    const abandoned = new EdgeApp({ outdir: join(folder, "one"), ...quiet });
    expect(() => abandoned.synth()).toThrow("must have at least one site");
    appIn(join(folder, "one"), "north").synth();
    appIn(join(folder, "two"), "south").synth();
    expect([existsSync(join(folder, "one/stacks/north")), existsSync(join(folder, "two/stacks/south"))]).toEqual([true, true]);
  });
});

describe("EdgeNodeStack", () => {
  it("keeps its state beside the output folder by a relative path, where it outlives it", () => {
    synth(folder, { good: passingSite });
    expect(JSON.parse(filesIn(folder)["/stacks/good/cdk.tf.json"] ?? "").terraform.backend).toEqual({
      local: { path: "../../../terraform.good.tfstate" },
    });
  });

  it("takes the backend that the integrator adds", () => {
    const app = new EdgeApp({ outdir: folder, ...quiet, print: () => undefined });
    new S3Backend(new EdgeNodeStack(app, "good", passingSite), { bucket: "states", key: "good" });
    app.synth();
    expect(Object.keys(JSON.parse(filesIn(folder)["/stacks/good/cdk.tf.json"] ?? "").terraform.backend)).toEqual(["s3"]);
  });

  it("refuses a second site of one id, and an id that is no name", () => {
    const app = new EdgeApp({ outdir: folder, ...quiet });
    new EdgeNodeStack(app, "site", passingSite);
    expect(() => new EdgeNodeStack(app, "site", passingSite)).toThrow(
      "site is not valid (1 problem)\n  must be the id of one site of the app but is that of two: choose another id for the second",
    );
    expect(() => new EdgeNodeStack(app, "${var.x}", passingSite)).toThrow(PropsError);
    expect(() => new EdgeNodeStack(app, "Riyadh 1", passingSite)).toThrow(/lower-case|lower case/);
    expect(() => new EdgeNodeStack(app, "constructor", passingSite)).toThrow(
      "constructor is not valid (1 problem)\n  is a reserved word of JavaScript, which cannot be the id of a construct: choose another id",
    );
  });

  it("reports the problems of every module at once and adds nothing to the app", () => {
    const app = new EdgeApp({ outdir: folder, ...quiet });
    const broken = { ...firstSite, compute: { racks: [] }, downlink: { antennas: [], receivers: [] } };
    expect(() => new EdgeNodeStack(app, "broken", broken)).toThrow(/compute\.racks[\s\S]*downlink\.antennas[\s\S]*downlink\.receivers/);
    expect(app.node.children).toEqual([]);
  });
});

describe("EdgeNode", () => {
  it("under a plain App stops the synthesis of a site that fails, with what is wrong", () => {
    const stack = new EdgeNodeStack(new App({ outdir: folder }), "hot", kuwaitDryCooler);
    expect(() => Testing.synth(stack, true)).toThrow(/hot: not deployable[\s\S]*cooling\/supply-within-it-limit/);
  });

  it("under a plain App lets a site through that passes", () => {
    const stack = new EdgeNodeStack(new App({ outdir: folder }), "good", passingSite);
    expect(JSON.parse(Testing.synth(stack, true)).resource.docker_container).toBeDefined();
    expect(stack.edgeNode).toBeInstanceOf(EdgeNode);
  });
});

describe("EdgeApp with nodes in stacks of the integrator's own", () => {
  it("removes the stack of a node that fails, wherever it stands", () => {
    const app = new EdgeApp({ outdir: folder, ...quiet, print: () => undefined });
    const region = new Construct(app, "region");
    const stack = new TerraformStack(region, "mine");
    dockerProvider(stack);
    new EdgeNode(stack, "hot", failingSite);
    app.synth();
    expect(Object.keys(filesIn(folder))).toEqual(["/manifest.json", "/reports/hot/report.json", "/reports/junit.xml"]);
  });

  it("refuses two nodes of one name, whose reports would overwrite each other", () => {
    const app = new EdgeApp({ outdir: folder, ...quiet, print: () => undefined });
    new EdgeNode(new TerraformStack(app, "one"), "node", passingSite);
    new EdgeNode(new TerraformStack(app, "two"), "node", passingSite);
    expect(() => app.synth()).toThrow('one/node and two/node are both "node"');
  });
});

describe("every module of an example", () => {
  const numbers = (props: typeof firstSite) => {
    const outdir = join(folder, `${readdirSync(folder).length}`);
    const { app } = synth(outdir, { site: props });
    const [report] = app.reports;
    const healthy = report?.scenarios.find(({ name }) => name === "hottest/healthy");
    const file = join(outdir, "stacks/site/cdk.tf.json");
    const terraform = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
    return {
      verdict: report?.verdict,
      itSupplyC: healthy?.itSupplyC,
      nodePowerW: healthy?.nodePowerW ?? 0,
      containers: Object.keys(terraform?.resource?.docker_container ?? {}),
    };
  };

  /** The example as it is, and what a run of it gave: the same for every module. */
  let whole: ReturnType<typeof numbers> | undefined;

  it.each([
    [
      "compute",
      "the power of the node falls by that of the racks",
      ({ nodePowerW }, whole) => expect(whole.nodePowerW - nodePowerW).toBeGreaterThan(30_000),
    ],
    [
      "cooling",
      "nobody knows the coolant supply, and the site fails",
      ({ itSupplyC, verdict }) => expect({ itSupplyC, verdict }).toEqual({ itSupplyC: undefined, verdict: "fail" }),
    ],
    [
      "power",
      "losses vanish and the site fails, for nothing is known of its breakers",
      ({ nodePowerW, verdict }, whole) => expect([nodePowerW < whole.nodePowerW, verdict]).toEqual([true, "fail"]),
    ],
    [
      "downlink",
      "the power of antenna and receivers is gone",
      ({ nodePowerW }, whole) => expect(whole.nodePowerW - nodePowerW).toBeGreaterThan(690 + 800),
    ],
    [
      "telemetry",
      "the containers of its three programs are gone",
      ({ containers }, whole) =>
        expect([containers.some((id) => id.includes("telemetry")), whole.containers.some((id) => id.includes("telemetry"))]).toEqual([
          false,
          true,
        ]),
    ],
    [
      "orchestration",
      "the workloads' containers are gone",
      ({ containers }, whole) =>
        expect([containers.some((id) => id.includes("demodulator")), whole.containers.some((id) => id.includes("demodulator"))]).toEqual([
          false,
          true,
        ]),
    ],
  ] as [Parameters<typeof without>[0], string, (rest: ReturnType<typeof numbers>, whole: ReturnType<typeof numbers>) => void][])(
    "changes something: without %s %s",
    (module, _what, check) => {
      whole ??= numbers(firstSite);
      check(numbers(without(module, firstSite)), whole);
    },
  );
});

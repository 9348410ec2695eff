import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lockOutput } from "../../cli/outputs/lock-output";
import { diffText } from "../../constructs/report/diff/diff-text";
import { siteDiff } from "../../constructs/report/diff/site-diff";
import type { RunResult } from "../../constructs/report/run-result";
import { node30kW } from "../../examples/parts/node-30kw";
import { placedPower, placedSite } from "../support/nodes/placed-node";
import { runCli } from "../support/programs/run-cli";

const folder = mkdtempSync(join(tmpdir(), "edge-node-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));

const text = readFileSync("examples/own-site.yaml", "utf8");

/** A saved result of the example with some texts of its file replaced. */
function saved(name: string, ...replaced: readonly (readonly [string, string])[]): string {
  const changed = replaced.reduce((whole, [from, to]) => {
    expect(whole).toContain(from);
    return whole.replace(from, to);
  }, text);
  writeFileSync(join(folder, `${name}.yaml`), changed);
  const file = join(folder, `${name}.json`);
  const { code, stderr } = runCli("check", join(folder, `${name}.yaml`), "--format", "json", "--output", file);
  if (code === 2) throw new Error(stderr);
  return file;
}

const before = join(folder, "before.json");
const hotter = ["dryBulb: 37 °C", "dryBulb: 43 °C"] as const;
const busier = ['utilisation: "0.9"', 'utilisation: "0.95"'] as const;
const after = join(folder, "after.json");
beforeAll(() => {
  saved("before");
  saved("after", hotter, busier);
});
const siteOf = (file: string) => {
  const [site] = (JSON.parse(readFileSync(file, "utf8")) as RunResult).sites;
  if (!site) throw new Error("no site");
  return site;
};

describe("edge-node diff", () => {
  let diff: ReturnType<typeof siteDiff>;
  beforeAll(() => {
    diff = siteDiff(siteOf(before), siteOf(after));
  });

  it("substitutes the changed inputs one by one, in the order of the description", () => {
    expect(diff.steps?.map((step) => step.map(({ path, from, to }) => [path, from, to]))).toEqual([
      [["site.climate.hottest.dryBulbC", 37, 43]],
      [["design.compute.racks[rack-1].utilisation", "0.9", "0.95"]],
    ]);
  });

  it("gives effects and a remainder that add up to what each margin lost", () => {
    expect(diff.margins.length).toBeGreaterThan(4);
    for (const { before: from, after: to, effects, remainder, span } of diff.margins) {
      const sum = effects.reduce<number>((total, effect) => total + (effect ?? 0), remainder);
      expect(Math.abs(sum - (to.margin - from.margin))).toBeLessThan(1e-9 * Math.max(span, 1));
      if (!effects.includes(undefined)) expect(remainder).toBe(0); // one library judged both: the inputs explain all of it
    }
  });

  it("gives a change the effect that it has alone, when it is the first", () => {
    const alone = siteDiff(siteOf(before), siteOf(saved("hotter", hotter)));
    const effectOf = ({ margins }: typeof diff) => margins.find(({ rule }) => rule === "cooling/equipment-ambient-cut-out")?.effects[0];
    expect(effectOf(diff)).toBe(-6); // room to the last row of the air conditioners' table: 6 K hotter outside
    expect(effectOf(alone)).toBe(-6);
  });

  it("names outcomes that changed first, on one screen", () => {
    const { code, stdout } = runCli("diff", before, after);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^my-site: pass → fail\n {2}changed, in this order:\n {2}1\. site\.climate\.hottest\.dryBulbC: 37 → 43\n {2}2\. /,
    );
    expect(stdout.split("\n").length).toBeLessThan(40);
    expect(stdout.indexOf("cooling/rejection-covers-heat")).toBeLessThan(stdout.indexOf("cooling/equipment-ambient-cut-out"));
    expect(runCli("diff", before, after, "--all").stdout).not.toContain("--all shows them");
  });

  it("leaves out the columns of steps that read as 0 in every row, and keeps those that are not known", () => {
    const headOf = (effects: readonly (number | undefined)[], remainder = 0) =>
      diffText({ ...diff, margins: diff.margins.map((row) => ({ ...row, effects, remainder })) })
        .match(/[┌┬─┐\s]+│(.*)│/)?.[1]
        ?.split("│");
    const trimmed = (...given: Parameters<typeof headOf>) => headOf(...given)?.map((cell) => cell.trim());
    expect(trimmed([-6, -9])).toEqual(["margin", "before", "1.", "2.", "after"]);
    expect(trimmed([-6, 7e-15])).toEqual(["margin", "before", "1.", "after"]);
    expect(trimmed([-6, undefined], 3)).toEqual(["margin", "before", "1.", "2.", "remainder", "after"]);
  });

  it("says with --quiet only what differs", () => {
    expect(runCli("diff", before, before, "--quiet")).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(runCli("diff", before, after, "--quiet").stdout).toBe(runCli("diff", before, after).stdout);
    expect(runCli("diff", join(folder, "before.yaml"), after, "--quiet", "--root", folder)).toMatchObject({ code: 0, stderr: "" });
  });

  it("takes rounding for no difference, and puts first what blocks on one side only", () => {
    const [one, other] = [siteOf(before), siteOf(before)];
    const noisy = other.findings.map((finding) => ({
      ...finding,
      ...(finding.margin !== undefined && { margin: finding.margin + 7e-15 }),
    }));
    expect(siteDiff(one, { ...other, findings: noisy })).toMatchObject({ margins: [], outcomes: [] });
    const at = noisy.findIndex(({ rule }) => rule === "cooling/equipment-ambient-cut-out");
    const { margin: _, value: _v, relativeMargin: _r, ...unmeasured } = noisy[at] ?? expect.unreachable();
    const unknown = { ...unmeasured, outcome: "unknown", effect: "block", blocks: true } as const;
    const worse = siteDiff(one, { ...siteOf(after), findings: siteOf(after).findings.map((finding, i) => (i === at ? unknown : finding)) });
    expect(worse.outcomes[0]).toMatchObject({ rule: "cooling/equipment-ambient-cut-out", after: "unknown", changesBlocking: true });
    const text = diffText(worse);
    expect(text.indexOf("equipment-ambient-cut-out on")).toBeLessThan(text.indexOf("│"));
    expect(worse.margins[0]?.changesBlocking).toBe(true);
  });

  it("makes changes together that describe no site alone", () => {
    const cooler = saved("moved", ["dryBulb: 37 °C", "dryBulb: 17 °C"], ["wetBulb: 18 °C", "wetBulb: 12 °C"]);
    const { steps = [] } = siteDiff(siteOf(before), siteOf(cooler));
    expect(steps.map((step) => step.map(({ path }) => path))).toEqual([
      ["site.climate.hottest.dryBulbC", "site.climate.hottest.humidity.wetBulbC"],
    ]);
  });

  it("says that nothing was changed, that nothing is known, and refuses results without a common site", () => {
    expect(runCli("diff", before, before).stdout).toContain("every margin is the same\n  no input was changed");
    const { description: _, ...undescribed } = siteOf(after);
    const file = join(folder, "undescribed.json");
    writeFileSync(file, JSON.stringify(undescribed));
    expect(runCli("diff", before, file).stdout).toContain("the changed inputs are not known");
    writeFileSync(file, JSON.stringify({ ...undescribed, site: "other" }));
    expect(runCli("diff", before, file)).toMatchObject({ code: 2, stderr: expect.stringContaining("must have a site in common") });
  });
});

describe("a result whose policy has rules of the integrator's own", () => {
  it("is judged again by nobody: other rules than the verdict's would contradict it", () => {
    const { description, ...rest } = siteOf(after);
    if (!description) throw new Error("no description");
    const { policy: _, ...withoutPolicy } = description;
    const file = join(folder, "own-rules.json");
    writeFileSync(file, JSON.stringify({ ...rest, description: withoutPolicy }));
    expect(runCli("diff", before, file).stdout).toContain("the changed inputs are not known");
    expect(runCli("sweep", file, "--over", "load", "--from", "90", "--to", "100", "--step", "10")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Policy must be data to judge a site again but has rules of its own"),
    });
  });
});

describe("edge-node sweep", () => {
  it("takes a site file in JSON as check does, and says what is wrong with it at its place", () => {
    const range = "--over load --from 90 --to 100 --step 10".split(" ");
    const site = { ...parse(text), name: "my-site" };
    const [yaml, json, wrong] = ["asked.yaml", "asked.json", "wrong.json"].map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(yaml, JSON.stringify(site));
    writeFileSync(json, JSON.stringify(site));
    writeFileSync(wrong, JSON.stringify({ ...site, colling: {} }, undefined, 2));
    expect(runCli("sweep", json, ...range)).toEqual(runCli("sweep", yaml, ...range));
    expect(runCli("check", json).code).toBeLessThan(2);
    expect(runCli("sweep", wrong, ...range)).toMatchObject({ code: 2, stderr: expect.stringMatching(/wrong\.json:\d+:\d+ .*colling/) });
  });

  it("judges the site at each value, and draws each verdict's margins", () => {
    const svg = join(folder, "sweep.svg");
    const { code, stdout } = runCli("sweep", before, "--over", "ambient", "--from", "35", "--to", "45", "--step", "5", "--svg", svg);
    expect(code).toBe(0);
    expect(stdout).toMatch(/35 │ pass[\s\S]*40 │ pass[\s\S]*45 │ fail: rejection-covers-heat/);
    const share = siteOf(before).tightest.thermal?.relativeMargin;
    expect(share).toBeGreaterThan(0);
    expect(readFileSync(svg, "utf8")).toMatch(/Outdoor dry bulb at the hottest climate point \[°C\]/);
  });

  it.each([
    ["load", "50", "300", "250", /50 │ pass[\s\S]*300 │ fail/],
    [
      "altitude",
      "0",
      "1500",
      "1500",
      /0 │ pass[\s\S]*1500 │ unknown: air-inlet-not-too-cold and 8 more[\s\S]*extend cooling\.airConditioners\.altitudeFactor/,
    ], // the table of the air conditioners ends at 1,000 m: what they draw is unknown
    ["voltage", "80", "100", "20", /80 │ pass[\s\S]*100 │ pass/],
  ])("goes over %s", (axis, from, to, step, expected) => {
    expect(runCli("sweep", "examples/own-site.yaml", "--over", axis, "--from", from, "--to", to, "--step", step).stdout).toMatch(expected);
  });

  it.each([
    ["a step of nothing", ["--over", "load", "--from", "1", "--to", "2", "--step", "0"], "--step must be above 0"],
    ["a range that ends before it begins", ["--over", "load", "--from", "2", "--to", "1", "--step", "1"], "swap the two"],
    ["a million values", ["--over", "load", "--from", "1", "--to", "1000000", "--step", "1"], "at most 500 values"],
    [
      "a temperature that no air has",
      ["--over", "ambient", "--from", "-300", "--to", "30", "--step", "330"],
      "from -90 to 70 °C but is -300 °C",
    ],
    ["a load below nothing", ["--over", "load", "--from", "-10", "--to", "10", "--step", "20"], "must be at least 0 % but is -10 %"],
    ["a voltage above nominal", ["--over", "voltage", "--from", "90", "--to", "120", "--step", "30"], "at most 100 % but is 120 %"],
    ["a grid without a voltage", ["--over", "voltage", "--from", "0", "--to", "90", "--step", "90"], "must be above 0 and at most 100 %"],
    ["no range", ["--over", "load"], "lacks --from, --to, --step: write --over ambient"],
    ["what is no number", ["--over", "load", "--from", "a", "--to", "2", "--step", "1"], "decimal number"],
    ["an axis that does not exist", ["--over", "loads", "--from", "1", "--to", "2", "--step", "1"], "Allowed choices are"],
    [
      "a value that no site has",
      ["--over", "altitude", "--from", "0", "--to", "50000", "--step", "50000"],
      "my-site must be valid at every value",
    ],
  ])("ends with 2 for %s", (_what, argv, message) => {
    expect(runCli("sweep", before, ...argv)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
  });
});

describe("edge-node baseline", () => {
  it("writes down what is known, so that the site passes until it gets worse, and only shrinks later", () => {
    const file = join(folder, "baseline.json");
    expect(runCli("baseline", after, "--output", file)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/known findings of 1 site/),
    });
    const written = readFileSync(file, "utf8");
    expect(runCli("check", join(folder, "after.yaml"), "--baseline", file).code).toBe(0);
    saved("worse", ["dryBulb: 37 °C", "dryBulb: 47 °C"], busier);
    expect(runCli("check", join(folder, "worse.yaml"), "--baseline", file).code).toBe(1);
    runCli("baseline", join(folder, "worse.json"), "--output", file);
    expect(readFileSync(file, "utf8")).toBe(written);
    runCli("baseline", before, "--output", file);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject([{ site: "my-site", entries: [] }]);
  });

  it("refuses a file that another run reads and will replace: the entries of one of the two would be lost", () => {
    const file = join(folder, "shared-baseline.json");
    const lock = lockOutput(join(realpathSync(folder), "shared-baseline.json"));
    expect(runCli("baseline", after, "--output", file)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("one program at a time"),
    });
    lock.release();
    expect(runCli("baseline", after, "--output", file).code).toBe(0);
  });
});

describe("edge-node explain", () => {
  it("says where an electrical part stands that is neither in the room nor outdoors", () => {
    const placed = saved(
      "placed",
      ["      irradiance: clear-sky", "      places:\n        cellar: 20 °C\n      irradiance: clear-sky"],
      ["    - name: board-a\n", "    - name: board-a\n      place: switchgear\n"],
      ["      main:\n", "      main:\n        place: cellar\n"],
      [
        "power:\n",
        "power:\n  places: [{name: switchgear, aboveOutside: 8 K, source: *numbers}, {name: cellar, temperature: 15 °C, source: *numbers}]\n",
      ],
    );
    const { stdout } = runCli("explain", "my-site", "breaker-loading", "--result", placed, "--subject", "power/it/breaker");
    expect(stdout).toContain("  stands in switchgear, 8.0 K above outdoor air\n");
    const main = runCli("explain", "my-site", "breaker-loading", "--result", placed, "--subject", "power/feed-a/main").stdout;
    expect(main).toContain("  stands in cellar, held at 20.0 °C\n");
    expect(runCli("explain", "my-site", "breaker-loading", "--result", before).stdout).not.toContain("stands in");
  });

  it("says where a battery stands of all that is judged of it", () => {
    const study = new NodeStudy(snapshot("placed", placedSite(), { ...node30kW, power: placedPower }));
    const file = join(folder, "placed-battery.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(before, "utf8")), sites: [siteReport(evaluate(study), { study })] }));
    const explained = (rule: string, subject: string) =>
      runCli("explain", "placed", rule, "--result", file, "--subject", `power/battery-on-dc-48/${subject}`).stdout;
    for (const direction of ["discharge", "charge"])
      expect(explained("battery-within-rates", direction)).toContain("  stands in battery-room, held at 15.0 °C\n");
    for (const side of ["warmest", "coldest"])
      expect(explained("battery-temperature", side)).toContain("  stands in battery-room, held at 15.0 °C\n");
  });

  it("says where the kelvins go, contributor by contributor, up to the value", () => {
    const { code, stdout } = runCli("explain", "my-site", "supply-within-it-limit", "--result", after);
    expect(code).toBe(0);
    const sums = [...stdout.matchAll(/│ +([\d.]+) °C │$/gm)].map(([, sum]) => Number(sum));
    const value = siteOf(after).findings.find(({ rule }) => rule === "cooling/supply-within-it-limit")?.value ?? Number.NaN;
    expect(sums.at(-1)).toBeCloseTo(value, 1);
    expect(sums[0]).toBe(43);
  });

  it("says once what is judged alike of several parts, and of which: what each adds to itself is no difference", () => {
    const rated = saved(
      "rated",
      ["        rating: 63 A\n", "        rating: 63 A\n        breakingCapacity: 18 kA\n"],
      ['            groupFactor: "0.8"', '            breakingCapacity: 6 kA\n            groupFactor: "0.8"'],
      ["      main:\n", "      shortCircuit: { current: 4 kA, source: *numbers }\n      main:\n"],
    );
    const { stdout } = runCli("explain", "my-site", "breaking-capacity", "--result", rated);
    expect(stdout.split("pass power/breaking-capacity")).toHaveLength(3);
    expect(stdout).toMatch(
      /power\/it\/breaker: value 4000 A[\s\S]* it\/breaker .*\n[\s\S]*\n {2}the same for 1 more: power\/cooling\/breaker\n/,
    );
    expect(runCli("explain", "my-site", "breaker-loading", "--result", rated).stdout).not.toContain("the same for");
  });

  it("shows a value of 0 to which nothing contributes, with its limit", () => {
    const { stdout } = runCli("explain", "my-site", "room-stays-warm", "--result", before);
    expect(stdout).toMatch(
      /margin \+0\.00 W\n {4}scenario \S+\n {2}nothing contributes to the value\n {2}value 0\.00 W\n {2}limit at most 0\.00 W\n$/,
    );
  });

  it("says what sun is behind the heat of the envelope: 1,035 W/m² with the sun overhead, as Haurwitz has it", () => {
    const { stdout } = runCli("explain", "my-site", "room-air-covers-heat", "--result", before);
    expect(stdout).toMatch(
      / {2}sun at hottest: roof 1035 W\/m² of sunlight under a clear sky, long-wall-1 \d{3} W\/m² of sunlight under a clear sky, /,
    );
  });

  it("says what a rule asks, why, from where, and what to do", () => {
    const { stdout } = runCli("explain", "cooling/supply-within-it-limit");
    expect(stdout).toMatch(
      /why {5}A liquid-cooled server whose coolant is too warm slows down[\s\S]*remedy {2}Add adiabatic pads[\s\S]*source {2}Limit of the rack's maker/,
    );
  });

  it("names what is broken at a site when nobody says which limit is meant", () => {
    const failing = saved("failing", ["dryBulb: 37 °C", "dryBulb: 47 °C"]);
    const { code, stdout, stderr } = runCli("explain", "my-site", "--result", failing);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^The rule to explain at my-site must be named but is missing: name one of .*cooling\/rejection-covers-heat/);
    expect(runCli("explain", "my-site", "--result", before).stderr).toContain("is missing: name a rule that edge-node rules lists");
    expect(runCli("explain", "my-sit", "--result", before).stderr).toContain("Site must be one of my-site");
  });

  it.each([
    ["a rule that does not exist", ["cooling/suply-within-it-limit"], "did you mean cooling/supply-within-it-limit?"],
    ["a site that is not in the result", ["my-sit", "supply-within-it-limit", "--result", before], "did you mean my-site?"],
    ["a stage of a site that sheds nothing", ["my-site", "battery-1/9", "--result", before], "promise site.promises.shedding"],
    ["a subject with a stage", ["my-site", "battery-1/9", "--result", before, "--subject", "x"], "leave out --subject"],
    ["a site without a result", ["my-site", "supply-within-it-limit"], "--result must name a saved result"],
    [
      "a subject that was not judged",
      ["my-site", "supply-within-it-limit", "--result", before, "--subject", "x"],
      "use one of compute/rack-1",
    ],
  ])("ends with 2 for %s", (_what, argv, message) => {
    expect(runCli("explain", ...argv)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
  });
});

describe("edge-node rules", () => {
  it("lists every rule of a pack", () => {
    expect(runCli("rules").stdout).toContain("cooling/supply-within-it-limit");
    expect(runCli("rules", "--pack", "none")).toMatchObject({ code: 2 });
  });
});

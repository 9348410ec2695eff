import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { formats } from "../../constructs/report/formats";
import type { RunResult } from "../../constructs/report/run-result";
import { lightDesign, lightPlace, lightPolicy, lightSite } from "../support/nodes/light-site";
import { runCli } from "../support/programs/run-cli";
import { readXml } from "../support/report/junit-document";
import { formatText } from "../support/report/reports";
import { ownSite, SiteFiles } from "../support/site-files";

const files = new SiteFiles("merge");
const numbers = [1, 2, 3, 4];
let fleet: readonly string[] = [];
let whole = "";
let shards: readonly string[] = [];

/** Sites of one rack, of which every fifth fails, and among them two whole nodes: one passes, one is too hot. */
function fleetOf12(): readonly string[] {
  const { site, design } = ownSite();
  files.write("sites/hub.yaml", design);
  files.write("sites/light.yaml", stringify(lightDesign));
  return Array.from({ length: 12 }, (_, i) => {
    const name = `hub-${i + 1}`;
    const policy = (i + 1) % 5 === 0 ? {} : { policy: lightPolicy };
    const whole = { "hub-5": site.replace("dryBulb: 37 °C", "dryBulb: 47 °C"), "hub-8": site }[name];
    const light = () => stringify({ site: lightPlace, ...policy }, { aliasDuplicateObjects: false });
    const design = whole === undefined ? "light.yaml" : "hub.yaml";
    return files.write(`sites/${name}.yaml`, `name: ${name}\ndesign: ${design}\n${whole ?? light()}`);
  });
}

/** Saves the result of each shard, and gives the files. */
function saved(name: string, sites: readonly string[], count: number, ...argv: string[]): readonly string[] {
  return Array.from({ length: count }, (_, i) => savedShard(name, sites, `${i + 1}/${count}`, ...argv));
}

/** Saves the result of one shard, and gives the file. */
function savedShard(name: string, sites: readonly string[], shard: string, ...argv: string[]): string {
  const file = join(files.folder, `${name}-${Number.parseInt(shard, 10)}.json`);
  runCli("check", ...sites, "--shard", shard, "--quiet", ...argv, "--format", "json", "--output", file);
  return file;
}

/** A copy of a saved result, changed. */
function changed(file: string, name: string, change: (result: RunResult) => object): string {
  return files.write(name, JSON.stringify({ ...change(JSON.parse(readFileSync(file, "utf8"))) }));
}

function merge(...argv: string[]) {
  return runCli("merge", ...argv, "--format", "json");
}

beforeAll(() => {
  fleet = fleetOf12().toSorted(); // as a shell gives them: hub-1, hub-10, hub-11, hub-12, hub-2 …
  whole = runCli("check", ...fleet, "--quiet", "--format", "json").stdout;
  shards = saved("fleet", fleet, numbers.length);
});

describe("edge-node merge, of 12 site files in 4 shards", () => {
  it("gives the result of the run that is not split, byte for byte, in whatever order the shards come", () => {
    expect(shards.map((file) => (JSON.parse(readFileSync(file, "utf8")) as RunResult).sites.length)).toEqual([3, 3, 3, 3]);
    const { code, stdout, stderr } = merge(...shards);
    expect([code, stderr]).toEqual([1, ""]); // every fifth site fails
    expect(stdout === whole).toBe(true);
    expect(merge(...shards.toReversed()).stdout === whole).toBe(true);
  });

  it("writes every format as the run that is not split does, and ends as it does", () => {
    const result = JSON.parse(whole) as RunResult;
    const names = formats.filter((format) => !("pages" in format)).map(({ name }) => name);
    const outputs = names.flatMap((name) => ["--format", name, "--output", join(files.folder, "all", name)]);
    const { code } = runCli("merge", ...shards, ...outputs);
    expect(code).toBe(1);
    for (const name of names)
      expect([name, readFileSync(join(files.folder, "all", name), "utf8") === formatText(name, result)]).toEqual([name, true]);
  });

  it("keeps what the run asks for: a level of failing, an edition, a baseline and what --site chooses", () => {
    const baseline = join(files.folder, "baseline.json");
    runCli("baseline", shards[0] ?? "", "--output", baseline);
    const asked = [
      "--fail-on",
      "warn",
      "--edition",
      "revision=B",
      "--baseline",
      baseline,
      "--strict",
      "--today",
      "2026-11-25",
      "--site",
      "hub-1*",
    ];
    const parts = saved("asked", fleet, 3, ...asked);
    expect(merge(...parts).stdout).toBe(runCli("check", ...fleet, ...asked, "--quiet", "--format", "json").stdout);
  });

  it("takes shards without a site", () => {
    const few = fleet.slice(0, 2);
    expect(merge(...saved("few", few, 5)).stdout).toBe(runCli("check", ...few, "--quiet", "--format", "json").stdout);
  });
});

describe("edge-node merge, of a shard that is missing", () => {
  const lost = () => (JSON.parse(readFileSync(shards[2] ?? "", "utf8")) as RunResult).sites.map(({ site }) => site);
  const given = () => shards.filter((_, i) => i !== 2);

  it("names it with its sites, in text and on standard error, and ends with 1 though all others pass", () => {
    const good = [1, 2, 3].map((i) => fleet.find((file) => file.endsWith(`/hub-${i}.yaml`)) ?? "");
    const [first = "", , third = ""] = saved("good", good, 3);
    const { code, stdout, stderr } = runCli("merge", first, third);
    expect([code, stderr]).toEqual([1, "shard 2 of 3 gave no result: hub-2 was not judged\n"]);
    expect(stdout).toMatch(
      /^✗ shard 2 of 3 gave no result: hub-2 was not judged\n {2}remedy: run edge-node check --shard 2\/3 again, and merge its result with the others\n/,
    );
  });

  it("says so in JSON, which is red again whenever it is read", () => {
    const { code, stdout } = merge(...given());
    const result = JSON.parse(stdout) as RunResult;
    expect(code).toBe(1);
    expect(result.missing).toEqual([{ number: 3, count: 4, sites: lost() }]);
    expect(result.sites).toHaveLength(9);
    const file = files.write("incomplete.json", stdout);
    const again = runCli("report", file);
    expect([again.code, again.stdout.startsWith(`✗ shard 3 of 4 gave no result: ${lost().slice(0, 2).join(", ")}`)]).toEqual([1, true]);
    expect(merge(file, shards[2] ?? "")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("must be the result of a shard but is the result of an incomplete merge"),
    });
  });

  it("is red in every format that has a place for it", () => {
    const result = JSON.parse(merge(...given()).stdout) as RunResult;
    const [site = ""] = lost();
    const [suite] = readXml(formatText("junit", result)).children;
    expect([suite?.attributes.name, suite?.attributes.errors]).toEqual(["shard 3 of 4", "3"]);
    expect(formatText("github", result)).toMatch(
      new RegExp(`^::error title=fleet/site-is-judged on ${site}/shard-3-of-4::not judged, for shard 3 of 4 gave no result%0Aremedy`),
    );
    expect(JSON.parse(formatText("gitlab", result))[0]).toMatchObject({ check_name: "fleet/site-is-judged", severity: "blocker" });
    expect(JSON.parse(formatText("sarif", result)).runs[0].results[0]).toMatchObject({ ruleId: "fleet/site-is-judged", level: "error" });
    expect(JSON.parse(formatText("cdk", result)).pluginReports[0]).toMatchObject({
      pluginName: "cdktf-edge-node/shard-3-of-4",
      conclusion: "failure",
    });
    expect(formatText("markdown", result)).toMatch(
      /^## ❌ 1 of 4 shards gave no result: 3 of 12 sites not judged\n\n- ❌ shard 3 of 4 gave no result of hub-/,
    );
  });

  it("is named too where it has no site, and where only one without a site came", () => {
    const parts = saved("sparse", fleet.slice(0, 1), 3);
    expect(merge(...parts.slice(0, 2))).toMatchObject({ code: 1, stderr: "shard 3 of 3 gave no result: it has no site\n" });
    const none = merge(parts[2] ?? "");
    expect([none.code, JSON.parse(none.stdout).sites]).toEqual([1, []]);
    expect(runCli("report", files.write("none.json", none.stdout)).code).toBe(1);
  });
});

describe("edge-node merge, of what is not one run", () => {
  const refused = (...argv: string[]) => {
    const output = join(files.folder, "refused.json");
    const { code, stdout, stderr } = runCli("merge", ...argv, "--format", "json", "--output", output);
    expect([code, stdout, existsSync(output)]).toEqual([2, "", false]);
    return stderr.replaceAll(`${files.folder}/`, "");
  };
  const [one, other] = [() => shards[0] ?? "", () => shards[1] ?? ""];
  const few = () => fleet.slice(0, 2);
  let made: readonly string[] | undefined;
  /** Both shards of two sites, of a run without options. */
  const plain = () => {
    made ??= saved("plain", few(), 2);
    return made;
  };

  it("refuses one shard twice, and shards of two counts", () => {
    const copy = changed(one(), "copy.json", (result) => result);
    expect(refused(...shards, copy)).toBe(
      "fleet-1.json and copy.json must be two different shards but both are shard 1 of 4: leave one out\n",
    );
    const third = savedShard("thirds", fleet, "1/3");
    expect(refused(other(), third)).toBe(
      "thirds-1.json must be a shard of the same run as fleet-2.json but is shard 1 of 3, and the other is shard 2 of 4: run every shard with the same number of shards\n",
    );
  });

  it("refuses two versions, of the program and of what an app judged by", () => {
    const newer = changed(other(), "newer.json", (result) => ({ ...result, generator: { ...result.generator, version: "99.0.0" } }));
    expect(refused(one(), newer)).toMatch(
      /^newer\.json must be .* but was made by version 99\.0\.0 of edge-node, and the other by \d+\.\d+\.\d+: run every/,
    );
    const app = changed(other(), "app.json", (result) => ({
      ...result,
      sites: result.sites.map((site) => ({ ...site, toolVersion: "99.0.0" })),
    }));
    expect(refused(one(), app)).toContain("was made by version 99.0.0 of edge-node");
  });

  it.each([
    [["--strict"], "with --strict, and the other without --strict"],
    [["--audit"], "with --audit, and the other without --audit"],
    [["--require", "core"], 'with --require ["core"], and the other without --require'],
    [["--today", "2026-11-26"], "with --today 2026-11-26, and the other without --today"],
    [["--edition", "commit=abc"], 'with --edition {"commit":"abc"}, and the other without --edition'],
    [["--fail-on", "warn"], "with --fail-on warn, and the other with block"],
  ])("refuses a shard of other options, as %j", (options, said) => {
    const asked = savedShard("options", few(), "2/2", ...options);
    expect(refused(plain()[0] ?? "", asked)).toBe(
      `options-2.json must be a shard of the same run as plain-1.json but was judged ${said}: run every shard with the same options\n`,
    );
  });

  it("refuses another baseline, and another day of a site", () => {
    const [first = "", second = ""] = plain();
    const based = savedShard("based", few(), "2/2", "--baseline", join(files.folder, "baseline.json"));
    expect(refused(first, based)).toContain("was judged with --baseline, and the other without --baseline");
    const withSite = (name: string, change: object) =>
      changed(second, name, (result) => ({
        ...result,
        shard: result.shard && { ...result.shard, sites: result.shard.sites.map((site, i) => (i === 0 ? { ...site, ...change } : site)) },
      }));
    expect(refused(first, withSite("day.json", { today: "2026-11-26" }))).toMatch(
      /compares the waivers of "hub-1" with 2026-11-26, and the other with no day: run every shard with the same --today\n$/,
    );
  });

  it("refuses a shard that was made after an edit of the design, a promise or a file that a site names, and names the sites", () => {
    const [site, design] = [stringify({ site: lightPlace, policy: lightPolicy }), stringify(lightDesign)];
    const all = ["a", "b", "c"].map((name) => files.write(`edited/${name}.yaml`, `name: ${name}\ndesign: hub.yaml\n${site}`));
    files.write("edited/hub.yaml", design);
    const first = savedShard("before", all, "1/2");
    expect(merge(first, savedShard("after", all, "2/2")).code).toBe(0);
    files.write("edited/hub.yaml", `${design}# edited\n`);
    expect(refused(first, savedShard("after", all, "2/2"))).toBe(
      "after-2.json must be a shard of the same run as before-1.json but was made from different inputs of a, b, c: run every shard on the same commit with the same settings\n",
    );
    files.write("edited/hub.yaml", design);
    files.write("edited/c.yaml", `name: c\ndesign: hub.yaml\n${site.replace("rejection: N+1", "rejection: N")}`);
    expect(refused(first, savedShard("after", all, "2/2"))).toContain("was made from different inputs of c: run");
  });

  it("refuses one site in two shards, and shards of other files", () => {
    const [a = "", b = "", c = "", d = ""] = fleet;
    const [first = "", second = ""] = saved("abc", [a, b, c], 2);
    const twin = savedShard("dab", [d, a, c], "2/2"); // sorted a, c, d: c is in shard 2 here, in shard 1 there
    expect(refused(first, twin)).toMatch(
      /^Each site must have a name of its own but shard 1 of 2 in abc-1\.json and shard 2 of 2 in dab-2\.json both have "hub-\d+": rename one, and run/,
    );
    const longer = savedShard("abcd", [a, b, c, d], "1/2");
    expect(refused(second, longer)).toMatch(
      /^abcd-1\.json must be .* has "hub-\d+" in shard \d of 2, and the other does not: run every shard with the same files\n$/,
    );
    const turned = savedShard("cba", [c, b, a], "2/2");
    expect(refused(first, turned)).toContain("has its sites in another order");
  });

  it("refuses a result that is not of a shard, no result, and one that is cut off, and writes nothing", () => {
    const plain = files.write("plain.json", whole);
    expect(refused(one(), plain)).toMatch(
      /^plain\.json must be the result of a shard but is the result of a run without --shard: merge what/,
    );
    expect(refused(one(), files.write("torn.json", readFileSync(other(), "utf8").slice(0, -100)))).toMatch(
      /^torn\.json must be a result in JSON but cannot be read, it is not JSON/,
    );
    expect(refused(one(), fleet[0] ?? "")).toMatch(/cannot be read, it is not JSON/);
    expect(refused(one(), files.write("list.json", "[]"))).toMatch(/must be a result of edge-node but is something else/);
    expect(refused(one(), join(files.folder, "nowhere.json"))).toContain("cannot be read");
  });

  it("does not write over what it reads", () => {
    const before = readFileSync(one(), "utf8");
    const { code, stderr } = runCli("merge", ...shards, "--format", "json", "--output", one());
    expect([code, stderr]).toEqual([2, expect.stringContaining("must not be a file that is read")]);
    expect(readFileSync(one(), "utf8") === before).toBe(true);
  });
});

describe("edge-node merge --since", () => {
  it("compares the page of the fleet with an earlier result, and refuses it without that page", () => {
    const earlier = files.write("earlier.json", whole);
    const { code, stdout } = runCli("merge", ...shards.slice(0, 3), "--format", "fleet", "--since", earlier);
    expect([code, stdout.includes("shard 4 of 4 gave no result")]).toEqual([1, true]);
    expect(stdout).toMatch(/\d+ of 12 sites pass, 3 not judged/);
    expect(runCli("merge", ...shards, "--since", earlier)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("must be used with --format fleet"),
    });
  });
});

describe("edge-node merge, of output folders", () => {
  const folder = (name: string) => join(files.folder, name);
  const synth = (output: string, ...argv: string[]) =>
    runCli("synth", ...fleet.slice(0, 4), ...argv, "--quiet", "--output", folder(output));

  it("takes those of shards, or the folder in which they stand, and names a shard that left no whole one", () => {
    for (const number of [1, 2]) synth(`out/${number}`, "--shard", `${number}/2`);
    const { stdout } = merge(folder("out"));
    expect((JSON.parse(stdout) as RunResult).sites.map(({ site }) => site)).toEqual(["hub-1", "hub-10", "hub-11", "hub-12"]);
    expect(merge(folder("out/2"), folder("out/1")).stdout).toBe(stdout);
    rmSync(folder("out/2/reports/junit.xml")); // what a run writes last of its reports
    expect(merge(folder("out"))).toMatchObject({ code: 1, stderr: "shard 2 of 2 gave no result: hub-10, hub-12 were not judged\n" });
  });

  it("refuses one result of a run without --shard, and a folder that holds none", () => {
    synth("whole.out");
    expect(merge(folder("whole.out"))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("must be the output folder of a shard but is that of a run without --shard"),
    });
    mkdirSync(folder("nothing"));
    expect(merge(folder("nothing"))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is a folder without the reports of a complete run"),
    });
  });

  it("refuses a folder whose shard is no JSON, or another than its reports", () => {
    synth("torn.out", "--shard", "1/2");
    const file = folder("torn.out/reports/shard.json");
    const said = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...said, number: 2 }));
    expect(merge(folder("torn.out"))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("has the reports of hub-1, hub-11, but shard 2 of 2 has hub-10, hub-12"),
    });
    writeFileSync(file, JSON.stringify({ ...said, sites: 7 }));
    expect(merge(folder("torn.out"))).toMatchObject({ code: 2, stderr: expect.stringContaining("shard.sites must be array") });
    writeFileSync(file, "{");
    expect(merge(folder("torn.out"))).toMatchObject({ code: 2, stderr: expect.stringContaining("shard.json must state the shard") });
  });
});

describe("edge-node merge, of an app", () => {
  const main = (limit: string) =>
    files.write(
      "apps/main.ts",
      `import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
export const limit = ${limit}; // of a rule, say
const app = new EdgeApp();
const [c, hot, a, b] = ["c", "hot", "a", "b"].map((name) => EdgeNodeStack.fromFile(app, \`${files.folder}/apps/\${name}.yaml\`));
a.addDependency(hot);
app.synth();`,
    );
  const checked = (app: string, ...argv: string[]) => runCli("check", app, ...argv, "--quiet", "--format", "json").stdout;
  let parts: readonly string[] = [];

  beforeAll(() => {
    for (const name of ["a", "b", "c"]) files.write(`apps/${name}.yaml`, lightSite(name));
    files.write("apps/hot.yaml", lightSite("hot", { policy: undefined }));
    const app = main("1.5");
    parts = [1, 2].map((number) => files.write(`app-${number}.json`, checked(app, "--shard", `${number}/2`)));
  });

  it("gives the result of the run that is not split, byte for byte", () => {
    const { code, stdout } = merge(...parts);
    expect(code).toBe(1);
    expect(stdout).toBe(checked(main("1.5")));
    expect((JSON.parse(stdout) as RunResult).sites.map(({ site, needs }) => [site, needs])).toEqual([
      ["c", undefined],
      ["hot", undefined],
      ["a", "hot"],
      ["b", undefined],
    ]);
  });

  it("refuses shards of an app that was edited between them, also where no description is another", () => {
    const edited = files.write("edited-2.json", checked(main("1.01"), "--shard", "2/2"));
    expect(merge(parts[0] ?? "", edited)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("was made from different inputs of c, hot, a, b: run every"),
    });
  });
});

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { type FormatName, formats } from "../../constructs/report/formats";
import type { RunResult } from "../../constructs/report/run-result";
import type { StatesResult } from "../../constructs/report/site-states";
import { fresh } from "../support/kept/kept-studies";
import { runCli } from "../support/programs/run-cli";
import { formatText } from "../support/report/reports";

const folder = mkdtempSync(join(tmpdir(), "edge-node-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

const own = "examples/own-site.yaml";
type Description = {
  site: { climate: { hottest: { dryBulb: string } } };
  power: { boards: [{ circuits: [object] }] };
  policy?: unknown;
  name?: string;
};

/** The example's site file, changed. */
function siteFile(name: string, change: (description: Description) => void): string {
  const description = parse(readFileSync(own, "utf8")) as Description;
  change(description);
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, stringify({ ...description, name }));
  return file;
}

const tooHot = siteFile("too-hot", ({ site }) => {
  site.climate.hottest.dryBulb = "47 °C";
});

/** The site that is too hot, whose policy only warns of it. */
function warned(): string {
  return siteFile("warned", (description) => {
    description.site.climate.hottest.dryBulb = "47 °C";
    description.policy = {
      site: Object.fromEntries(
        runCli("check", tooHot, "--format", "gitlab")
          .stdout.match(/(?<="check_name": ")(?!coverage\/)[^"]+/g)
          ?.map((rule) => [rule, { enforcement: "warn" }]) ?? [],
      ),
    };
  });
}

/** Formats of one file. */
const single: readonly FormatName[] = formats.filter((format) => !("pages" in format)).map(({ name }) => name);

describe("edge-node check", () => {
  it("ends with 0 for a site that passes, its table on standard output and its progress on standard error", () => {
    const { code, stdout, stderr } = runCli("check", own);
    expect(code).toBe(0);
    expect(stdout).toMatch(/my-site │ pass/);
    expect(stdout.split("\nNext:\n")[1]).toBe(
      `  Write a page to read or print: npx edge-node check ${own} --format html --output pages\n  Write the Terraform files: npx edge-node synth ${own}\n`,
    );
    expect(stderr).toContain("my-site: 16 scenarios");
  });

  it("ends with 1 for a site that fails, and says why and what to change", () => {
    const { code, stdout } = runCli("check", own, tooHot);
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ too-hot: not deployable[\s\S]*cooling\/rejection-covers-heat[\s\S]*remedy: /);
    expect(stdout).toMatch(/my-site │ pass/);
    expect(stdout).toContain(`\n  Search for changes that make it pass: npx edge-node fix ${own} ${tooHot}\n`);
  });

  it("repeats in the next commands what the run was given, in quotes where a shell needs them", () => {
    const spaced = join(folder, "my site.yaml");
    copyFileSync(tooHot, spaced);
    const { stdout } = runCli(
      "check",
      spaced,
      "--site",
      "too-*",
      "--require",
      "core",
      "--today",
      "2026-11-25",
      "--audit",
      "--edition",
      "revision=B",
    );
    const given = `'${spaced}' --site 'too-*' --require core --audit --today 2026-11-25`;
    expect(stdout).toContain(`: npx edge-node check ${given} --edition revision=B --format html --output pages\n`);
    expect(stdout).toContain(`: npx edge-node fix ${given}\n`);
  });

  it("says on standard error the verdict and what to open, where all of the result is in files", () => {
    const pages = join(folder, "pages-only");
    const { code, stdout, stderr } = runCli("check", own, tooHot, "--format", "html", "--output", pages);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`my-site: deployable\ntoo-hot: not deployable\nNext:\n  Open a page in a browser: ${pages}\n`);
    expect(runCli("check", own, "--format", "html", "--output", pages).stderr).toContain(`browser: ${join(pages, "my-site.html")}\n`);
    expect(runCli("check", own, "--quiet", "--format", "html", "--output", pages).stderr).toBe("");
  });

  it("refuses a file that is named like a format which nobody asked for", () => {
    const { code, stderr } = runCli("check", own, "--output", join(folder, "result.json"));
    expect([code, stderr]).toEqual([
      2,
      `--output without a --format before it must be a file for text but ${folder}/result.json is named like json: write --format json --output ${folder}/result.json\n`,
    ]);
  });

  it("writes every format in one run, each as the library renders the result, and nothing else on standard output", () => {
    const names = single.filter((name) => name !== "json");
    const options = names.flatMap((name) => ["--format", name, "--output", join(folder, "all", name)]);
    const { code, stdout } = runCli("check", tooHot, ...options, "--format", "json");
    const result = JSON.parse(stdout) as RunResult;
    expect(code).toBe(1);
    expect(readdirSync(join(folder, "all")).sort()).toEqual(names.sort());
    for (const name of names) expect(readFileSync(join(folder, "all", name), "utf8")).toBe(formatText(name, result));
  });

  it("gives the same bytes again, without a time or an absolute path", () => {
    const [one, other] = [1, 2].map(() => fresh(() => runCli("check", own, "--format", "json").stdout));
    expect(one).toBe(other);
    expect(one).not.toContain(process.cwd());
    expect(one).not.toMatch(/\d{4}-\d\d-\d\dT\d\d:/);
  });

  it("names a file relative to where it runs, by whatever path it was typed, and none outside, in no format", () => {
    mkdirSync(".cache", { recursive: true });
    const here = mkdtempSync(".cache/check-");
    try {
      copyFileSync(tooHot, join(here, "too-hot.yaml"));
      symlinkSync(process.cwd(), join(folder, "link"));
      for (const typed of [join(here, "too-hot.yaml"), resolve(here, "too-hot.yaml"), join(folder, "link", here, "too-hot.yaml")]) {
        const { stdout, stderr } = runCli("check", typed, "--format", "github");
        expect(stdout).toMatch(/^::error /);
        expect(new Set(stdout.match(/(?<=,file=)[^,]+/g))).toEqual(new Set([`${here}/too-hot.yaml`]));
        expect(stderr).not.toContain("no place");
      }
    } finally {
      rmSync(here, { recursive: true });
    }
    for (const format of single) {
      const { stdout, stderr } = runCli("check", tooHot, "--format", format);
      expect(stdout.split("\nNext:\n")[0]).not.toContain(folder); // the next commands name the file as it was typed
      expect(stderr.includes("Findings of too-hot have no location in")).toBe(["sarif", "github", "gitlab"].includes(format));
    }
  });

  it("names the line of the circuit that serves what the node does not have", () => {
    const file = siteFile("served", ({ power }) => Object.assign(power.boards[0].circuits[0], { serves: ["rack-1", "rack-9"] }));
    const { code, stderr } = runCli("check", file);
    const line =
      readFileSync(file, "utf8")
        .split("\n")
        .findIndex((text) => text.includes("rack-9")) + 1;
    expect(code).toBe(2);
    expect(stderr).toContain(`served.yaml:${line}:`);
    expect(stderr).toMatch(
      / power\.boards\[0\]\.circuits\[0\]\.serves\[1\]: circuit ".+" serves "rack-9", which the node does not have: use one of/,
    );
  });

  it("names the line of the device that no circuit serves, and of one that a circuit misspells that of the circuit alone", () => {
    const line = readFileSync(own, "utf8").split("\n").indexOf("  dryCoolers:") + 1;
    const changed = (name: string, before: string, after: string) => {
      const file = join(folder, `${name}.yaml`);
      writeFileSync(file, readFileSync(own, "utf8").replace(before, after));
      return runCli("check", file).stderr.split("\n").slice(1).join("\n");
    };
    expect(changed("unserved", "            - dry-cooler-1\n            - dry-cooler-2\n", "")).toMatch(
      new RegExp(
        `^  \\S+unserved\\.yaml:${line}:3 cooling\\.dryCoolers: no circuit serves "dry-cooler-1", "dry-cooler-2": add them to .*\n$`,
      ),
    );
    expect(changed("misspelt", "- dry-cooler-2\n", "- dry-coler-2\n")).toMatch(
      /^ {2}\S+misspelt\.yaml:\d+:\d+ power\.boards\[0\]\.circuits\[1\]\.serves\[1\]: .*: did you mean "dry-cooler-2"\?\n$/,
    );
  });

  it("names file, line and column of every problem, and ends with 2", () => {
    const file = siteFile("wrong", ({ site }) => Object.assign(site.climate.hottest, { dryBulb: "30 kW", wetBlub: "18 °C" }));
    const { code, stdout, stderr } = runCli("check", file);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/wrong\.yaml:10:7 site\.climate\.hottest\.dryBulb: must be in °C or K but is "30 kW", a power/);
    expect(stderr).toMatch(/wrong\.yaml:13:7 site\.climate\.hottest\.wetBlub: unknown prop: did you mean "wetBulb"\?/);
  });

  it.each([
    ["a file that is not there", ["nowhere.yaml"], "File to check must be a file that can be read but nowhere.yaml is not, ENOENT"],
    ["a file of another kind", ["README.md"], "must be .yaml, .json, .ts or .js but is README.md"],
    ["a format that does not exist", [own, "--format", "sarfi"], "did you mean sarif?"],
    ["an option that does not exist", [own, "--formt", "sarif"], "unknown option '--formt'"],
    ["two formats on standard output", [own, "--format", "json", "--format", "sarif"], "would get json and sarif"],
    ["one file for two formats", [own, "--format", "json", "--output", "x", "--format", "sarif", "--output", "x"], "x is named twice"],
    ["a second file of one format", [own, "--format", "json", "--output", "x", "--output", "y"], "y follows x"],
    ["a pattern that matches no site", [own, "--site", "my-sit"], "did you mean my-site?"],
    ["a pattern that is empty", [own, "--site", ""], "--site must be the name of a site or a pattern but is empty"],
    ["a level that does not exist", [own, "--fail-on", "never"], "Allowed choices are block, warn, inform"],
    ["two sites of one name", [own, own], 'both have "my-site"'],
    [
      "a baseline that is not there",
      [own, "--baseline", "nowhere.json"],
      "--baseline must be a file that can be read but nowhere.json is not, ENOENT",
    ],
    ["no file", [], "missing required argument 'files'"],
  ])("ends with 2 and judges nothing for %s", (_what, argv, message) => {
    const { code, stdout, stderr } = runCli("check", ...argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it("names what is wrong with the site, the policy and the modules in one run", () => {
    const file = join(folder, "all-wrong.yaml");
    const wrong = readFileSync(own, "utf8").replace("dryBulb: 37 °C", "dryBulb: 37 kW").replace("maximum: 12 kW", "maximum: 12 kw");
    writeFileSync(file, `${wrong.replace("cdus:", "cdu:")}\npolicy: { packs: [hard] }\n`);
    const { code, stderr } = runCli("check", file);
    expect(code).toBe(2);
    expect(stderr).toContain("is not valid (5 problems)");
    for (const path of ["site.climate.hottest.dryBulb", "policy.packs[0]", "compute.racks[0].maximum", "cooling.cdu", "cooling.cdus"])
      expect(stderr).toMatch(new RegExp(`all-wrong\\.yaml:\\d+:\\d+ ${path.replace(/[.[\]]/g, "\\$&")}: `));
    expect(stderr).toContain('did you mean "12 kW"?');
  });

  it("ends with 2 before it judges when a file cannot be written, and leaves no part of one", () => {
    mkdirSync(join(folder, "taken"));
    const { code, stdout, stderr } = runCli(
      "check",
      own,
      "--format",
      "json",
      "--output",
      join(folder, "new.json"),
      "--format",
      "sarif",
      "--output",
      join(folder, "taken"),
    );
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/taken is not, it is a folder: name another/);
    expect(existsSync(join(folder, "new.json"))).toBe(false);
    expect(runCli("check", own, "--output", "/dev/null/x").stderr).toContain("/dev/null/x is not");
  });

  it("writes a page of each site into a folder, with its drawings", () => {
    const pages = join(folder, "pages");
    const given = ["--format", "html", "--output", pages] as const;
    const { code, stdout } = runCli("check", own, tooHot, ...given, "--print", "full", "--format", "text");
    expect(code).toBe(1);
    expect(stdout).toContain(`\n  Open a page in a browser: ${pages}\n`);
    expect(readdirSync(pages).sort()).toEqual(["my-site.html", "too-hot.html"]);
    for (const name of readdirSync(pages)) {
      const html = readFileSync(join(pages, name), "utf8");
      expect(html.includes("Not deployable")).toBe(name === "too-hot.html");
      expect(html.match(/<img /g)?.length).toBe(3);
      expect(html).toContain('class="print-full"');
    }
    expect(runCli("check", own, ...given).stdout).toBe("");
    expect(readFileSync(join(pages, "my-site.html"), "utf8")).toContain('class="print-summary"');
  });

  it("refuses pages without a folder, and a folder that is a file, before it judges", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const without = runCli("check", own, "--format", "html");
    expect(without).toMatchObject({ code: 2, stdout: "" });
    expect(without.stderr).toContain(
      "--format html must have a folder for the page of each site but has none: write --output FOLDER after it",
    );
    const { code, stderr } = runCli("check", own, "--format", "html", "--output", file);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--output of html must be a folder that can be written to")]);
    expect(stderr).not.toContain("scenarios");
  });

  it("writes the states that the reports rest on when it is asked, of the sites that it selects, and a result that is the same without them", () => {
    const states = join(folder, "states.json");
    const { code, stdout } = runCli("check", own, tooHot, "--site", "my-*", "--format", "json", "--states", states);
    const { schemaVersion, sites } = JSON.parse(readFileSync(states, "utf8")) as StatesResult;
    expect([code, schemaVersion, sites.map(({ site }) => site)]).toEqual([0, 1, ["my-site"]]);
    const [report] = (JSON.parse(stdout) as RunResult).sites;
    const shown = report?.staircases.flatMap(({ scenarios }) => scenarios) ?? [];
    expect(Object.keys(sites[0]?.states ?? {})).toEqual([...shown].sort());
    expect(Object.keys(sites[0]?.states["hottest/healthy"]?.electrical.network ?? {}).length).toBeGreaterThan(5);
    expect(runCli("check", own, "--format", "json").stdout).toBe(stdout);
  });

  it("says of a file of states that it is no result", () => {
    const states = join(folder, "states-alone.json");
    runCli("check", own, "--states", states);
    expect(runCli("report", states)).toMatchObject({
      code: 2,
      stderr: `${states} must be a result but is a file of states that --states wrote: name the file that --format json wrote\n`,
    });
  });

  it("refuses a file of states that cannot be written, or would be mixed with a result, before it judges", () => {
    expect(runCli("check", own, "--states", folder)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--states must be a file that can be written but .* is not, it is a folder: name another\n$/),
    });
    expect(runCli("check", own, "--states", own).stderr).toContain("--states must not be a file that is read");
    expect(runCli("check", own, "--states", "/dev/stdout").stderr).toContain("would get text and the states");
  });

  it("judges the sites of a pattern only", () => {
    const { code, stdout } = runCli("check", own, tooHot, "--site", "my-*");
    expect([code, stdout.includes("too-hot │")]).toEqual([0, false]);
    expect(stdout).toContain(`: npx edge-node synth ${own} ${tooHot} --site 'my-*'\n`);
  });

  it("says nothing in any format of a site that was not judged", () => {
    const names = single;
    const options = names.flatMap((name) => ["--format", name, "--output", join(folder, "selected", name)]);
    expect(runCli("check", own, tooHot, "--site", "my-*", ...options).code).toBe(0);
    const texts = names.map((name) => readFileSync(join(folder, "selected", name), "utf8"));
    expect(texts.filter((text) => text.includes("too-hot"))).toEqual([]);
    expect((JSON.parse(texts[names.indexOf("json")] ?? "") as RunResult).sites.map(({ site }) => site)).toEqual(["my-site"]);
  });

  it("keeps warnings in a quiet run, and fails on them when asked", () => {
    const warning = warned();
    const quiet = runCli("check", warning, "--quiet");
    expect([quiet.code, quiet.stderr]).toEqual([0, ""]);
    expect(quiet.stdout).toMatch(/! warned[\s\S]*cooling\/rejection-covers-heat[\s\S]*does not block: warn set by site/);
    expect(runCli("check", warning, "--fail-on", "warn").code).toBe(1);
    expect(runCli("check", own, "--quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("accepts what a baseline lists, and ignores it in an audit", () => {
    const { findings } = (JSON.parse(runCli("check", tooHot, "--format", "json").stdout) as RunResult).sites[0] ?? { findings: [] };
    const entries = findings
      .filter(({ blocks }) => blocks)
      .flatMap(({ rule, subject, broken }) =>
        broken.map(({ scenario, outcome, value, margin }) => ({ rule, subject, scenario, outcome, value, margin })),
      );
    const file = join(folder, "baseline.json");
    writeFileSync(file, JSON.stringify({ schemaVersion: 1, site: "too-hot", entries }));
    expect(runCli("check", tooHot, "--baseline", file).code).toBe(0);
    expect(runCli("check", tooHot, "--baseline", file, "--audit").code).toBe(1);
    writeFileSync(file, JSON.stringify({ schemaVersion: 1, entries }));
    expect(runCli("check", tooHot, "--baseline", file).stderr).toContain("must name its site but does not");
  });

  it("holds waivers of a site file against the day that is asked for, and refuses a day that is none", () => {
    const waivers = ["cooling/rejection-covers-heat", "cooling/supply-within-it-limit"].map((rule) => ({
      rule,
      subject: rule.endsWith("heat") ? "cooling/dry-coolers" : "compute/rack-1",
      reason: "Pads are on their way",
      owner: "A. Operator",
      expires: "2026-12-31",
    }));
    const waived = (name: string, policy: object) =>
      siteFile(name, (description) => {
        description.site.climate.hottest.dryBulb = "47 °C";
        description.policy = { waivers, ...policy };
      });
    const open = waived("waived", {});
    expect(runCli("check", open).stderr).toContain("policy.today: is required because waivers expire");
    expect(runCli("check", open, "--today", "2026-11-25")).toMatchObject({ code: 0 });
    expect(runCli("check", open, "--today", "2027-01-01")).toMatchObject({ code: 1 });
    expect(runCli("check", open, "--today", "2027-01-01").stdout).toContain("expired");
    expect(runCli("check", waived("late", { today: "2027-01-01" }), "--today", "2026-11-25").code).toBe(0);
    expect(runCli("check", waived("never", { today: "never" }), "--today", "2026-11-25").stderr).toMatch(/policy\.today: must be a date/);
    const { code, stdout, stderr } = runCli("check", open, "--today", "25.11.2026");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^--today is not valid[\s\S]*must be a date but is "25\.11\.2026": write it like "2026-11-25"/);
  });

  it("says that baselines are of no site that is judged, also in a quiet run, and nothing of one that is only not selected", () => {
    const file = join(folder, "other-baseline.json");
    const write = (site: string) => writeFileSync(file, JSON.stringify({ schemaVersion: 1, site, entries: [] }));
    write("my-sit");
    expect(runCli("check", own, "--baseline", file, "--quiet")).toEqual({
      code: 0,
      stdout: "",
      stderr: '--baseline must be for a site that is judged (my-site) but is for "my-sit": did you mean my-site?\n',
    });
    write("too-hot");
    expect(runCli("check", own, tooHot, "--site", "my-*", "--baseline", file, "--quiet").stderr).toBe("");
  });

  it("holds a site to the packs of --require, whose rules its policy can neither switch off nor soften", () => {
    const rules = ["cooling/rejection-covers-heat", "cooling/supply-within-it-limit"] as const;
    const off = siteFile("off", (description) => {
      description.site.climate.hottest.dryBulb = "47 °C";
      description.policy = {
        packs: ["commissioning"],
        site: Object.fromEntries(rules.map((rule) => [rule, { enforcement: { off: "so" } }])),
      };
    });
    const ran = (...argv: string[]) => JSON.parse(runCli("check", off, ...argv, "--format", "json").stdout) as RunResult;
    expect(
      ran("--strict", "--audit")
        .sites[0]?.policy.switchedOff.map(({ rule }) => rule)
        .sort(),
    ).toEqual(rules);
    const { sites } = ran("--require", "core", "--require", "strict");
    expect(sites[0]?.policy).toMatchObject({ packs: ["commissioning"], floor: ["core", "strict"], switchedOff: [] });
    for (const rule of rules)
      expect(sites[0]?.findings).toContainEqual(expect.objectContaining({ rule, blocks: true, enforcementSetBy: "core" }));
    expect(runCli("check", off, "--require", "core").code).toBe(1);
    const { code, stdout } = runCli("check", own, "--require", "core", "--require", "strict");
    expect(code).toBe(0);
    expect(stdout).toContain("  floor: core, strict, which no policy of the site lowers\n");
    expect(runCli("check", own).stdout).not.toContain("floor:");
  });

  it("refuses a pack of --require that does not exist", () => {
    expect(runCli("check", own, "--require", "strickt")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: '--require must be one of core, strict, complete, export, commissioning but is "strickt": did you mean strict?\n',
    });
  });

  it("holds a site to the strict pack when asked", () => {
    const { sites } = JSON.parse(runCli("check", own, "--strict", "--format", "json").stdout) as RunResult;
    expect(sites[0]?.policy.packs).toEqual(["core", "strict"]);
  });
});

describe("edge-node report", () => {
  it("writes the page of a saved result as the check did, without drawings where it holds no description, and none for a site whose name leads out of the folder", () => {
    const pages = join(folder, "saved-pages");
    const file = join(folder, "to-read.json");
    runCli("check", own, "--format", "json", "--output", file);
    expect(runCli("report", file, "--format", "html", "--output", pages)).toMatchObject({ code: 0, stdout: "" });
    runCli("check", own, "--format", "html", "--output", join(folder, "checked-pages"));
    const page = () => readFileSync(join(pages, "my-site.html"), "utf8");
    expect(page() === readFileSync(join(folder, "checked-pages/my-site.html"), "utf8")).toBe(true);
    const result = JSON.parse(readFileSync(file, "utf8")) as RunResult;
    writeFileSync(file, JSON.stringify({ ...result, sites: result.sites.map(({ description: _, ...site }) => site) }));
    expect(runCli("report", file, "--format", "html", "--output", pages).code).toBe(0);
    expect(page()).toContain("nothing could be drawn");
    expect(page()).not.toContain("<img");
    writeFileSync(file, JSON.stringify({ ...result, sites: result.sites.map((site) => ({ ...site, site: "../outside" })) }));
    const { code, stderr } = runCli("report", file, "--format", "html", "--output", pages);
    expect([code, stderr]).toEqual([2, expect.stringContaining('to have a page but is "../outside"')]);
    expect(existsSync(join(folder, "outside.html"))).toBe(false);
  });

  it("writes a saved result again, byte for byte as the check did", () => {
    const saved = join(folder, "saved.json");
    const sarif = join(folder, "saved.sarif");
    runCli("check", tooHot, "--format", "json", "--output", saved, "--format", "sarif", "--output", sarif);
    expect(runCli("report", saved, "--format", "sarif")).toEqual({ code: 1, stdout: readFileSync(sarif, "utf8"), stderr: "" });
  });

  it("ends as the check that saved the result: with 1 for a site that fails, and for a warning where the check failed on warnings", () => {
    const file = join(folder, "ends.json");
    const ends = (...argv: string[]) => {
      const { code } = runCli("check", ...argv, "--format", "json", "--output", file);
      return [code, runCli("report", file).code];
    };
    expect(ends(own)).toEqual([0, 0]);
    expect(ends(tooHot)).toEqual([1, 1]);
    expect(ends(warned())).toEqual([0, 0]);
    expect(ends(warned(), "--fail-on", "warn")).toEqual([1, 1]);
    expect(runCli("report", file).stdout).toContain("✗ warned: fails by --fail-on warn, though nothing blocks it");
  });

  it("reads the result of a site in a country with a profile of its own", () => {
    const file = join(folder, "own-country.json");
    runCli("check", own, "--format", "json", "--output", file);
    const result = JSON.parse(readFileSync(file, "utf8").replaceAll('"country": "SA"', '"country": "SE"')) as RunResult;
    expect(result.sites[0]?.description?.site.country).toBe("SE");
    writeFileSync(file, JSON.stringify(result));
    expect(runCli("report", file)).toMatchObject({ code: 0, stderr: "" });
  });

  it("refuses a result that was changed by hand, in words and with 2, whatever is made of it", () => {
    const file = join(folder, "changed.json");
    runCli("check", own, tooHot, "--format", "json", "--output", file);
    const result = JSON.parse(readFileSync(file, "utf8")) as RunResult;
    const [good, bad] = result.sites;
    if (!good || !bad) return expect.unreachable();
    const { findings: _, ...without } = good;
    const soft = bad.findings.map((one) => ({ ...one, blocks: false }));
    for (const [sites, message] of [
      [[{ ...bad, verdict: "pass" }], "states the verdict pass for too-hot, but a finding or its policy blocks"],
      [[{ ...good, verdict: "fail" }], "states the verdict fail for my-site, but nothing blocks"],
      [[{ ...bad, verdict: "pass", findings: soft }], "does not block, which contradicts effect block"],
      [[good, good], 'has two sites named "my-site"'],
      [[without], "sites[0] must have required property 'findings'"],
      [[good, { schemaVersion: 2 }], "sites[1] must have required property 'site'"],
      [[good, { ...good, schemaVersion: 1 }], "must have one schema version but has two"],
      [[good, null], "must have schema version 1 or 2 but has none"],
      [[{ ...good, coverage: { ...good.coverage, completeness: 1 } }], "states a coverage of my-site that its findings"],
      [[{ ...good, notJudged: [] }], "states a coverage of my-site that its findings"],
      [[{ ...good, assumptions: { ...good.assumptions, declared: 0 } }], "states assumptions of my-site that its declared facts"],
      [[{ ...good, vredict: "pass" }], 'sites[0] must NOT have additional properties, as "vredict"'],
    ] as const) {
      writeFileSync(file, JSON.stringify({ ...result, sites }));
      const taken = [
        ["report", file],
        ["diff", file, file],
        ["baseline", file, "--output", join(folder, "never.json")],
      ] as const;
      for (const argv of taken) {
        const { code, stdout, stderr } = runCli(...argv);
        expect([code, stdout]).toEqual([2, ""]);
        expect(stderr).toContain("changed.json must ");
        expect(stderr).toContain(message);
        expect(stderr.trimEnd().split("\n")).toHaveLength(1);
      }
    }
    expect(existsSync(join(folder, "never.json"))).toBe(false);
  });

  it.each([
    ["is no JSON", "{", "must be a result in JSON but cannot be read"],
    ["is something else", "[]", "must be a result of edge-node but is something else"],
    ["holds no site", '{"schemaVersion":1,"sites":[]}', "must have at least one site"],
    ["is of an older version", '{"schemaVersion":0,"sites":[{}]}', "must have schema version 1 or 2 but has 0: save it again"],
    ["holds a site of an older version", '{"schemaVersion":1,"sites":[{"schemaVersion":0}]}', "must have schema version 1 or 2 but has 0"],
  ])("ends with 2 for a result that %s", (_what, content, message) => {
    const file = join(folder, "odd.json");
    writeFileSync(file, content);
    const { code, stdout, stderr } = runCli("report", file);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EdgeNodeStackProps, parts } from "cdktf-edge-node";
import { type SiteReport, siteReport } from "cdktf-edge-node/report";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kindNames } from "../../constructs/catalog/kinds/kinds";
import { packsByName } from "../../constructs/policy/packs";
import { coreRules } from "../../constructs/policy/rules";
import { descriptionOf } from "../../constructs/report/description";
import { diffText } from "../../constructs/report/diff/diff-text";
import { siteDiff } from "../../constructs/report/diff/site-diff";
import { runResult } from "../../constructs/report/run-result";
import { type SweepPoint, siteSweep } from "../../constructs/report/sweep/site-sweep";
import { sweepText } from "../../constructs/report/sweep/sweep-text";
import { astanaCold } from "../../examples/astana-cold";
import { atacamaAltitude } from "../../examples/atacama-altitude";
import { dohaHumid } from "../../examples/doha-humid";
import { firstSite } from "../../examples/first-site";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../examples/lagos-solar-hybrid";
import { protectedSite } from "../../examples/protected-site";
import { riyadhAdiabatic } from "../../examples/riyadh-adiabatic";
import { twoFeeds } from "../../examples/two-feeds";
import { weakGrid } from "../../examples/weak-grid";
import { lightSite } from "../support/nodes/light-site";
import { type CliRun, runCli } from "../support/programs/run-cli";
import { evaluationOf } from "../support/report/reports";

const folder = mkdtempSync(join(tmpdir(), "edge-node-width-"));
afterAll(() => rmSync(folder, { recursive: true }));

const examples: Readonly<Record<string, EdgeNodeStackProps>> = {
  "astana-cold": astanaCold,
  "atacama-altitude": atacamaAltitude,
  "doha-humid": dohaHumid,
  "first-site": firstSite,
  "kuwait-dry-cooler": kuwaitDryCooler,
  "lagos-solar-hybrid": lagosSolarHybrid,
  "protected-site": protectedSite,
  "riyadh-adiabatic": riyadhAdiabatic,
  "two-feeds": twoFeeds,
  "weak-grid": weakGrid,
};

function saved(name: string, sites: readonly SiteReport[]): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(runResult(sites)));
  return file;
}

/** Without what it was judged from: each command that reads it is done in a moment. */
const plain = ({ description: _, ...report }: SiteReport): SiteReport => ({ ...report, staircases: [] });

/** As far as it says something of one rule: the least of it that can be read. */
function ofRule({ coverage: _, assumptions: _all, billOfMaterials: _parts, ...report }: SiteReport, rule: string): SiteReport {
  const findings = report.findings.filter((one) => one.rule === rule);
  return { ...report, findings, verdict: findings.some(({ blocks }) => blocks) ? "fail" : "pass" };
}

/** ASCII and the lines of tables, of which each takes a column. */
const plainLine = /^[ -~─-╿]*$/;
const columnsOfLine = (line: string) => (plainLine.test(line) ? line.length : stringWidth(line));

function unruled(text: string): string {
  return text.replace(/[┌┬┐├┼┤└┴┘─│]/g, " ");
}

/** Words with how often each stands there, without the lines of tables. */
function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = unruled(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map<string, number>());
}

/** A word that no line holds behind its indentation is broken. */
const deepest = 10;

/** Words that stand in one text more often than in another, or not at all where no line holds them. A list of a row repeats the heads of its table. */
function lost(natural: string, fitted: string, width: number): string[] {
  const found = wordsOf(fitted);
  const letters = unruled(fitted).replace(/\s+/g, "");
  const isLost = ([word, count]: readonly [string, number]) =>
    word.length > width - deepest ? !letters.includes(word) : (found.get(word) ?? 0) < count;
  return [...wordsOf(natural)].filter(isLost).map(([word]) => word);
}

/** A shell would run a broken command as two. */
const isToPaste = (line: string) => / {2}[\w ]+: npx edge-node /.test(line);

/** What is typed, and what it writes as long as it likes. */
let commands: readonly (readonly [command: readonly string[], natural: CliRun])[] = [];
let differing: ReturnType<typeof siteDiff>;
let swept: readonly SweepPoint[] = [];

beforeAll(() => {
  const reports = Object.entries(examples).map(([name, { site, policy = {}, ...design }]) =>
    siteReport(evaluationOf(name, { site, ...design }), { policy, description: descriptionOf(site, design, policy) }),
  );
  const reportOf = (name: string): SiteReport => reports.find(({ site }) => site === name) ?? expect.unreachable();
  /** Under a name of another, so that the two are compared. */
  const as = (site: string, name: string): SiteReport => ({ ...reportOf(name), site });
  differing = siteDiff(reportOf("kuwait-dry-cooler"), as("kuwait-dry-cooler", "riyadh-adiabatic"));
  const all = saved("plain.json", reports.map(plain));
  const other = saved("other.json", [...reports.slice(0, 1), as("one-site", "weak-grid")].map(plain));
  const { description = expect.unreachable() } = reportOf("lagos-solar-hybrid");
  swept = siteSweep("lagos-solar-hybrid", description, "ambient", [30, 54]);
  const light = join(folder, "light.yaml");
  writeFileSync(light, lightSite("light"));
  // what is measured most differently
  const explained = ["kuwait-dry-cooler", "lagos-solar-hybrid", "protected-site"].flatMap((name) => {
    const report = plain(reportOf(name));
    return [...new Set(report.findings.map(({ rule }) => rule))].map((rule) => {
      const file = saved(`${name}-${rule.replace("/", "-")}.json`, [ofRule(report, rule)]);
      return ["explain", name, rule, "--result", file];
    });
  });
  const typed: readonly (readonly string[])[] = [
    ["check", "examples/own-site.yaml"],
    ["report", all],
    ["diff", all, other, "--all"],
    ["sweep", light, "--over", "ambient", "--from", "30", "--to", "54", "--step", "24"],
    ...Object.keys(packsByName).map((pack) => ["rules", "--pack", pack]),
    ["parts"],
    ...[...kindNames, ...parts.map(({ id }) => id)].map((word) => ["parts", word]),
    ...coreRules.map(({ id }) => ["explain", id]),
    ...explained,
  ];
  commands = typed.map((command) => [command, runCli(...command)]);
});

describe("--width", () => {
  it.each([60, 80, 200])("keeps every line of every command within %i columns, and loses no word", (width) => {
    expect(commands.length).toBeGreaterThan(300);
    expect(
      commands.filter(([, { stderr, code }]) => code > 1 || stderr.includes("must")).map(([command, { stderr }]) => [...command, stderr]),
    ).toEqual([]);
    const broken = commands.flatMap(([command, natural]) => {
      const fitted = runCli(...command, "--width", String(width));
      expect(fitted.code, fitted.stderr).toBe(natural.code);
      const long = fitted.stdout.split("\n").filter((line) => columnsOfLine(line) > width && !isToPaste(line));
      return [...long, ...lost(natural.stdout, fitted.stdout, width)].map((what) => `${command.join(" ")}: ${what}`);
    });
    expect(broken).toEqual([]);
  });

  it.each([60, 80, 200])("keeps a difference of two sites that nothing shares within %i columns", (width) => {
    const text = (columns?: number) => diffText(differing, { all: true, ...(columns !== undefined && { width: columns }) });
    expect(
      text(width)
        .split("\n")
        .filter((line) => columnsOfLine(line) > width),
    ).toEqual([]);
    expect(lost(text(), text(width), width)).toEqual([]);
  });

  it.each([60, 80, 200])("keeps a sweep of a site with batteries, sets and panels within %i columns", (width) => {
    const text = (columns: number) => sweepText("lagos-solar-hybrid", "ambient", swept, columns);
    expect(
      text(width)
        .split("\n")
        .filter((line) => columnsOfLine(line) > width),
    ).toEqual([]);
    expect(lost(text(Number.POSITIVE_INFINITY), text(width), width)).toEqual([]);
  });

  it("is that of the terminal, and none where there is no terminal or it does not say", () => {
    const { isTTY, columns } = process.stdout;
    const longest = (terminal: boolean, wide: number) => {
      Object.assign(process.stdout, { isTTY: terminal, columns: wide });
      return Math.max(...runCli("rules").stdout.split("\n").map(columnsOfLine));
    };
    try {
      expect(longest(true, 90)).toBe(90);
      expect(longest(true, 40)).toBe(60);
      expect(longest(true, 0)).toBe(longest(false, 90));
      expect(longest(false, 90)).toBeGreaterThan(100);
    } finally {
      Object.assign(process.stdout, { isTTY, columns });
    }
  });

  it("refuses a width in which nothing can be read", () => {
    expect(runCli("rules", "--width", "59").stderr).toContain("It must be a whole number of columns, at least 60.");
    expect(runCli("rules", "--width", "wide").code).toBe(2);
  });
});

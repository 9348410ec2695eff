import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EdgeNodeStack } from "cdktf-edge-node";
import { beforeAll, describe, expect, it } from "vitest";
import { describeContext } from "../../constructs/report/description";
import type { RunResult } from "../../constructs/report/run-result";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { leftApp } from "../support/programs/leaving-app";
import { type CliRun, runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("fix");
const fix = (...argv: string[]) => runCli("fix", ...argv, "--quiet");
const jsonOf = (...argv: string[]) => JSON.parse(fix(...argv, "--format", "json").stdout) as RunResult;

describe("edge-node fix", () => {
  const out = (name: string) => join(files.folder, name);
  let ran: CliRun;

  beforeAll(() => {
    const asked = { [describeContext]: true, [appRunContext]: { charts: false } satisfies AppRun };
    const text = leftApp(out("app.out"), asked, (app) => {
      new EdgeNodeStack(app, "kuwait-dry-cooler", kuwaitDryCooler);
    });
    const kuwait = files.write("kuwait-dry-cooler.js", text);
    const outputs = { text: "r.txt", json: "r.json", markdown: "r.md", html: "pages" };
    ran = fix(kuwait, ...Object.entries(outputs).flatMap(([format, name]) => ["--format", format, "--output", out(name)]));
  });

  it("says of each finding what clears it, and what all first remedies come to", () => {
    const text = readFileSync(out("r.txt"), "utf8");
    expect(ran.code).toBe(1);
    expect(text).toContain("→ kuwait-dry-cooler: 247 changed designs solved");
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
    const own = readFileSync("examples/own-site.yaml", "utf8");
    const hot = files.write("hot.yaml", own.replace("name: my-site", "name: hot").replace("dryBulb: 37 °C", "dryBulb: 52 °C"));
    const { stdout } = fix(hot, "--budget", "5");
    expect(stdout).toContain("→ hot: 5 changed designs solved, the whole budget");
    expect(stdout).toContain(
      "Nothing found in 5 tries of parts and `candidates` of the design, and the search was cut short: a larger --budget continues it. No change so far removes a tenth of its shortfall.",
    );
  });

  describe("where a series ends", () => {
    const own = readFileSync("examples/own-site.yaml", "utf8");
    const large: Readonly<Record<string, string>> = {
      "maximum: 12 kW": "maximum: 160 kW",
      "        count: 6\n": "        count: 160\n",
      "heat: 20 kW": "heat: 990 kW",
      "heat: 30 kW": "heat: 990 kW",
      "airFlow: 2.4 m³/s": "airFlow: 100 m³/s",
      " flow: 40 L/min": " flow: 1800 L/min",
      " flow: 18 L/min": " flow: 800 L/min",
      "primaryFlow: 45 L/min": "primaryFlow: 1800 L/min",
      "secondaryFlow: 30 L/min": "secondaryFlow: 990 L/min",
      "capacity: 6 kW": "capacity: 140 kW",
      "capacity: 4.8 kW": "capacity: 130 kW",
      "            part: abb-s200\n            rating: 40 A":
        "            referenceTemperature: 50 °C\n            source: *numbers\n            rating: 1600 A",
    };
    const site = (changes: Readonly<Record<string, string>>) =>
      Object.entries({ ...large, ...changes }).reduce((text, [from, to]) => text.replaceAll(from, to), own);

    // 160 kW · 0.9 of the way from 1 kW at 360 V of three phases: 231 A, with the cooling, which takes the losses of 160 supplies too, 257 A
    it("goes on with the next series, says why, and writes it into the file", () => {
      const file = files.write("series.yaml", site({}));
      const { stdout, code } = fix(file, "--patch", "--budget", "60");
      expect(stdout).toContain(
        "Breaker of feed a: 315 A of schneider-compact-ns instead of 63 A, because the series abb-tmax-xt1 ends at 160 A: clears it, +252 A to a margin of +58.31 A",
      );
      expect(code).toBe(0);
      expect(readFileSync(file, "utf8")).toMatch(/part: schneider-compact-ns #.*\n +rating: 315 A/);
    });

    // 33 kW · 0.9 and 1 kW · 0.1 at 360 V: 49.2 A, and 0.8 of 63 A is 50.4 A; 289 kW: 462 A of 504 A
    it.each([
      ["34 kW", "6 A", "63 A instead of 6 A"],
      ["320 kW", "40 A", "630 A of schneider-compact-ns instead of 40 A, because the series abb-s200 ends at 63 A"],
    ])("goes to the rating that %s need, however many lie between", (maximum, rating, text) => {
      const breaker = "            part: abb-s200\n            rating: ";
      const given = site({ "maximum: 12 kW": `maximum: ${maximum}`, [`${breaker}40 A`]: `${breaker}${rating}` });
      const { stdout } = fix(files.write(`far-${rating}.yaml`, given), "--budget", "100");
      expect(stdout).toMatch(new RegExp(`Breaker of circuit it: ${text}: clears it`));
      expect(stdout).not.toContain("Choose another series");
    });

    it("says what the feed needs and which series goes as far where the budget ended first", () => {
      const { stdout } = fix(files.write("cut.yaml", site({})), "--budget", "20");
      expect(stdout).toContain(
        "The series abb-tmax-xt1 ends at 160 A; feed a needs at least 257 A. Choose another series, such as schneider-compact-ns.",
      );
    });

    it("says why it is not known what another series carries, and that the catalogue ends", () => {
      // 27 °C of the room and 15 K more: nobody read how a Compact NS derates above 40 °C
      const { stdout } = fix(
        files.write("warm.yaml", site({ "        rating: 63 A": "        rating: 63 A\n        enclosureRise: 15 K" })),
        "--budget",
        "100",
      );
      expect(stdout).toContain("Nearest: Breaker of feed a: 160 A instead of 63 A, which still lacks 98.69 A.");
      expect(stdout).toContain(
        "feed a needs at least 260 A. What schneider-compact-ns carries here is unknown: k_T is not published at 42.0 °C",
      );
      const [report] = jsonOf(files.write("huge.yaml", site({ "maximum: 12 kW": "maximum: 500 kW" })), "--budget", "20").sites;
      expect(report?.remedies?.findings[0]?.endedSeries).toEqual([
        { prop: "power.feeds[a].main.rating", of: "feed a", series: "abb-tmax-xt1", largest: "160 A", needed: "785 A" },
      ]);
    });
  });

  it.each(["0", "-3", "1.5", "many", ""])("refuses a budget of %o", (budget) => {
    const { code, stderr } = fix("examples/kuwait-dry-cooler.ts", `--budget=${budget}`);
    expect(code).toBe(2);
    expect(stderr).toContain("It must be a whole number above 0, such as 300, or the word none.");
  });
});

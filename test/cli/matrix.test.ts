import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { countries, EdgeNodeStack } from "cdktf-edge-node";
import { type Matrix, type MatrixRow, makeScreeningSites, type SiteDefaults, type SiteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { leastAmbient } from "../../constructs/policy/what-if/site-margins";
import { exportContext } from "../../constructs/report/description";
import { coverageText } from "../../constructs/report/subjects/coverage";
import { propsOfSite } from "../../constructs/site/site";
import { isOpen } from "../../constructs/studies/papers/paper-state";
import { firstSite } from "../../examples/first-site";
import { readDesignFile } from "../../site-files/design-file";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { lightDesign, lightPlace } from "../support/nodes/light-site";
import { leftApp } from "../support/programs/leaving-app";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("matrix");
const hub = "examples/one-design/hub.yaml";
const head = "name,country,latitude,longitude,elevation,hottest.dryBulb,hottest.wetBulb,coldest.dryBulb";
const table = files.write(
  "sites.csv",
  `${head}\nabha,SA,18.23,42.65,2093 m,35.3 °C,13.1 °C,2.8 °C\nlagos,NG,6.58,3.33,41 m,37 °C,27 °C,20 °C\n`,
);
const json = (...argv: string[]) => {
  const { code, stdout, stderr } = runCli("matrix", ...argv, "--format", "json", "--quiet");
  return { code, stderr, matrix: JSON.parse(stdout || "null") as Matrix };
};

/** What the cells of a row say, as far as a number or a name says it. */
const cellsOf = ({ verdict, blocks, hottestDryBulbC, standsDryBulbC, stands, pue, papers, notJudged }: MatrixRow) => ({
  verdict,
  blocks: blocks.map(({ rule }) => rule).sort(),
  hottestDryBulbC,
  stands: stands ?? standsDryBulbC,
  pue,
  papers: [papers?.needed ?? 0, papers?.open.length ?? 0, papers?.settled ?? 0, papers?.toFindOut?.length ?? 0],
  notJudged,
});

/** The same of a report of check. */
const cellsOfCheck = ({ verdict, findings, conditions, margins = [], scenarios, papers, coverage }: SiteReport) => {
  const asked = papers?.asked ?? [];
  const known = asked.filter(({ state }) => state !== "remembered");
  const least = leastAmbient(margins, scenarios)?.ambient;
  return {
    verdict,
    blocks: [...new Set(findings.flatMap(({ rule, effect }) => (effect === "block" ? [rule] : [])))].sort(),
    hottestDryBulbC: conditions?.climate.hottest.dryBulbC,
    stands: least?.outcome === "found" ? least.maximumC : least?.outcome,
    pue: scenarios.find(({ name }) => name === "hottest/healthy")?.pue,
    papers: [known.length, known.filter(isOpen).length, known.length - known.filter(isOpen).length, asked.length - known.length],
    notJudged: coverage ? [coverageText(coverage)] : [],
  };
};

describe("edge-node matrix", () => {
  it("judges a design at the sites of a table and at studies of countries, the table first", () => {
    const { code, matrix } = json(hub, "--sites", table, "--countries", "KE,AE,NG,GH");
    expect(code).toBe(1);
    expect(matrix.rows.map(({ site, verdict, isStudy = false }) => [site, verdict, isStudy])).toEqual([
      ["abha", "pass", false],
      ["lagos", "pass", false],
      ["study-ke", "pass", true],
      ["study-ae", "fail", true],
    ]);
    expect(matrix).toMatchObject({ design: hub, leftOut: [{ country: "GH" }] });
    expect(json(hub, "--sites", table).code).toBe(0);
  });

  it("takes the design of an app, with the promises of its site as defaults", () => {
    const asked = { [exportContext]: true, [appRunContext]: { charts: false } satisfies AppRun };
    const text = leftApp(files.path("app.out"), asked, (edgeApp) => {
      new EdgeNodeStack(edgeApp, "first-site", firstSite);
    });
    const app = files.write("app.js", text);
    const ofApp = json(app, "--countries", "KE").matrix;
    const ofFile = json(hub, "--countries", "KE").matrix;
    expect(ofApp.design).toBe(`${app}, first-site`);
    expect(ofApp.rows).toEqual(ofFile.rows);
  });

  it("takes the design of a site file, and nothing of its place", () => {
    expect(json("examples/one-design/first-site.yaml", "--countries", "KE").matrix.rows).toEqual(
      json(hub, "--countries", "KE").matrix.rows,
    );
  });

  it("says by --fix what the design needs at each site, and which site rules out one design for all", () => {
    const { code, matrix } = json(hub, "--countries", "KE,AE", "--fix", "--budget", "20");
    expect(code).toBe(1);
    expect(matrix.fix?.needs.map(({ site, verdict }) => [site, verdict])).toEqual([["study-ae", "fail"]]);
    expect(matrix.fix?.needs[0]?.text).toMatch(
      /^cooling\/rejection-covers-heat of cooling\/dry-coolers: Nothing found in \d+ tries of parts and `candidates` of the design, and the search was cut short/,
    );
    expect(matrix.fix?.oneDesign).toMatchObject({ verdict: "fail", changes: [], ruledOutBy: [{ site: "study-ae" }] });
    const cold = files.write(
      "cold.yaml",
      `${readFileSync(hub, "utf8")}candidates:\n  pads: { saturationEfficiency: "0.8", cyclesOfConcentration: 3 }\n`,
    );
    const hot = files.write(
      "hot.csv",
      `${head},climate.mostHumid.dryBulb,climate.mostHumid.wetBulb,climate.mostHumid.irradiance\nkuwait,KW,29.22,47.98,48 m,49.8 °C,20.9 °C,1.4 °C,38 °C,28.5 °C,clear-sky\n`,
    );
    const written = ["csv", "markdown", "html"].map((format) => [format, join(files.folder, `fix.${format}`)] as const);
    const outputs = written.flatMap(([format, output]) => ["--format", format, "--output", output]);
    const text = runCli("matrix", cold, "--sites", hot, "--fix", "--quiet", ...outputs, "--format", "text").stdout;
    expect(text).toContain("kuwait: adds pads before the dry coolers: the site passes");
    expect(text).toContain("one design for all: adds pads before the dry coolers: it passes at every site");
    for (const [, output] of written) expect(readFileSync(output, "utf8")).toMatch(/adds pads before the dry coolers: the site passes/i);
  });

  it("writes every format, each to its file", () => {
    const out = (name: string) => join(files.folder, name);
    const { code, stdout, stderr } = runCli(
      "matrix",
      hub,
      "--countries",
      "KE",
      "--format",
      "csv",
      "--output",
      out("m.csv"),
      "--format",
      "markdown",
      "--output",
      out("m.md"),
      "--format",
      "text",
    );
    expect([code, stderr]).toEqual([0, "- study-ke: 42 scenarios\n"]);
    expect(stdout).toContain(`${hub} at 1 site: 1 pass\n`);
    expect(readFileSync(out("m.csv"), "utf8")).toContain("\r\nstudy-ke,screening site,KE,Kenya,");
    expect(readFileSync(out("m.md"), "utf8")).toContain("| study-ke<br>Kenya<br>screening site | pass |");
  });

  it("shows 28 countries on one page: studies of 25 at each of their voltages, and the sites of a table where no station was read", () => {
    const page = join(files.folder, "28.html");
    const design = files.write(
      "light.yaml",
      stringify({ ...lightDesign, site: { grid: { minimum: "0.85" }, promises: lightPlace.promises } }),
    );
    const { stdout } = runCli(
      "matrix",
      design,
      "--sites",
      "examples/three-countries/sites.csv",
      "--countries",
      "--quiet",
      "--format",
      "html",
      "--output",
      page,
      "--format",
      "json",
    );
    const matrix = JSON.parse(stdout) as Matrix;
    expect([matrix.rows.length, matrix.rows.filter(({ isStudy }) => isStudy).length, matrix.leftOut]).toEqual([31, 28, undefined]);
    expect(new Set(matrix.rows.map(({ country }) => country)).size).toBe(28);
    expect(readFileSync(page, "utf8")).toMatch(/^<!DOCTYPE html>[\s\S]*of 31 sites pass/);
  });

  it("writes a page of each site that is judged, to which the rows lead from where the matrix lies", () => {
    const pages = join(files.folder, "pages");
    const shed = `${readFileSync(table, "utf8").replace(head, `${head},promises.shedding.downTo`).replace("2.8 °C", "2.8 °C,9").replace("20 °C\n", "20 °C,\n")}`;
    const argv = ["--sites", files.write("paged.csv", shed), "--countries", "KE", "--pages", pages, "--quiet"];
    const { stderr } = runCli(
      "matrix",
      hub,
      ...argv,
      "--format",
      "html",
      "--output",
      join(files.folder, "sub", "m.html"),
      "--format",
      "json",
      "--output",
      join(files.folder, "m.json"),
    );
    expect(stderr).toBe("");
    const { rows } = JSON.parse(readFileSync(join(files.folder, "m.json"), "utf8")) as Matrix;
    expect(rows.map(({ site, page }) => [site, page])).toEqual([
      ["abha", undefined],
      ["lagos", "pages/lagos.html"],
      ["study-ke", "pages/study-ke.html"],
    ]);
    expect(readFileSync(join(files.folder, "sub", "m.html"), "utf8")).toContain('<a href="./../pages/lagos.html">lagos</a>');
    expect(existsSync(join(pages, "abha.html"))).toBe(false);
    expect(readFileSync(join(pages, "study-ke.html"), "utf8")).toContain('<p class="kind">Screening site</p>');
  });

  it("writes the page of a site as check does", () => {
    const own = ["name,country,latitude,longitude,elevation,hottest.dryBulb,hottest.wetBulb,coldest.dryBulb,grid.nominal,grid.minimum"];
    const line = "lagos,NG,6.58,3.33,41 m,37 °C,27 °C,20 °C,400 V line-to-line,0.85";
    const folder = (name: string) => join(files.folder, name);
    runCli("matrix", hub, "--sites", files.write("one.csv", `${own}\n${line}\n`), "--pages", folder("of-matrix"), "--quiet");
    const site = [
      "name: lagos",
      `design: ${relative(files.folder, hub)}`,
      "site:",
      "  country: NG",
      "  position: { latitude: 6.58, longitude: 3.33, elevation: 41 m }",
      "  grid: { nominal: 400 V line-to-line }",
      "  climate:",
      "    hottest: { dryBulb: 37 °C, wetBulb: 27 °C, irradiance: clear-sky }",
      "    coldest: { dryBulb: 20 °C }",
    ];
    const ofCheck = runCli(
      "check",
      files.write("lagos.yaml", `${site.join("\n")}\n`),
      "--root",
      "/",
      "--format",
      "html",
      "--output",
      folder("of-check"),
      "--quiet",
    );
    expect(ofCheck.stderr).toBe("");
    const page = (name: string) => readFileSync(join(folder(name), "lagos.html"), "utf8");
    const figures = (html: string) =>
      [...html.matchAll(/<(?:td|dd|h2|figure)\b[^>]*>[\s\S]*?<\/(?:td|dd|h2|figure)>/g)].map(([text]) => text);
    expect(figures(page("of-matrix")).length).toBeGreaterThan(100);
    expect(figures(page("of-matrix"))).toEqual(figures(page("of-check")));
  });

  it("has in each cell of a row what check says of the same site alone", () => {
    const pads = '  dryCoolers:\n    pads: { saturationEfficiency: "0.8", cyclesOfConcentration: 3 }\n';
    const design = files.write("padded.yaml", readFileSync(hub, "utf8").replace("  dryCoolers:\n", pads));
    const { defaults } = readDesignFile(design);
    const studies = makeScreeningSites([countries.CO, countries.MA, countries.SA], defaults as unknown as SiteDefaults).sites;
    const alone = studies.map(({ name, site }) =>
      files.write(`${name}.json`, JSON.stringify({ name, design: "padded.yaml", site: { ...propsOfSite(site), country: site.country } })),
    );
    const { rows } = json(design, "--countries", "CO,MA,SA").matrix;
    const { sites } = JSON.parse(runCli("check", ...alone, "--format", "json", "--quiet").stdout) as { readonly sites: SiteReport[] };
    expect(rows.map((row) => [row.site, cellsOf(row)])).toEqual(sites.map((report) => [report.site, cellsOfCheck(report)]));
    // Pads are known at every country; schemes of Colombia are only remembered, and fail nothing
    expect(rows.flatMap(({ blocks }) => blocks.filter(({ rule, outcome }) => outcome === "unknown" && rule.includes("rejection")))).toEqual(
      [],
    );
    expect(rows[0]?.papers).toMatchObject({ needed: 0, toFindOut: ["RETIE, products", "RETIE, installations"] });
  });

  it("writes nothing where a page cannot be written, and judges nothing before it says so", () => {
    const out = join(files.folder, "unwritten.csv");
    const pages = files.write("no-folder", "");
    const { code, stderr } = runCli("matrix", hub, "--countries", "KE", "--format", "csv", "--output", out, "--pages", pages);
    expect([code, existsSync(out)]).toEqual([2, false]);
    expect(stderr).toContain("--pages must be a folder that can be written to but");
    expect(stderr).not.toContain("scenarios");
    const same = join(files.folder, "study-ke.html");
    const both = runCli("matrix", hub, "--countries", "KE", "--format", "html", "--output", same, "--pages", files.folder);
    expect([both.code, existsSync(same)]).toEqual([2, false]);
    expect(both.stderr).not.toContain("scenarios");
  });

  it("ends with 1 where a site fails by the level of the run alone, and holds to what the run asks", () => {
    const { code, matrix } = json(hub, "--countries", "KE", "--strict", "--fail-on", "warn");
    expect([code, matrix.failOn, matrix.rows[0]?.failsByLevel]).toEqual([1, "warn", true]);
    expect(json(hub, "--countries", "KE", "--require", "complete").matrix.rows[0]?.verdict).toBe("fail");
  });

  it("says in its row where a design is refused at a site, and goes on", () => {
    const shed = files.write(
      "shed.csv",
      `${readFileSync(table, "utf8").replace(head, `${head},promises.shedding.downTo`).replace("2.8 °C", "2.8 °C,9").replace("20 °C\n", "20 °C,\n")}`,
    );
    const { code, matrix } = json(hub, "--sites", shed);
    expect(code).toBe(1);
    expect(matrix.rows.map(({ verdict, refused }) => [verdict, refused?.length])).toEqual([
      [undefined, 1],
      ["pass", undefined],
    ]);
  });

  it.each([
    ["no sites", [hub], "A matrix must have sites but has none: name a table with --sites, or countries with --countries"],
    [
      "an unknown country",
      [hub, "--countries", "Kenia"],
      '--countries must be all or codes such as SA,KE but has "Kenia": did you mean KE?',
    ],
    [
      "two unknown countries",
      [hub, "--countries", "KE,VN,TH"],
      '--countries must be all or codes such as SA,KE but has "VN", "TH": use AE,',
    ],
    [
      "countries of which none is left",
      [hub, "--countries", "NG"],
      "A matrix must have sites but none is left: NG, no weather station of it has a source",
    ],
    [
      "a study without promises",
      [files.write("bare.yaml", readFileSync(hub, "utf8").replace(/\nsite:[\s\S]*?(?=\ncompute:)/, "\n")), "--countries", "KE"],
      "bare.yaml has no site.promises: write there what its sites promise to survive",
    ],
    ["a table without promises", [join(files.folder, "bare.yaml"), "--sites", table], "must have promises but"],
    ["a table that is wrong", [hub, "--sites", files.write("wrong.csv", "name\n")], "wrong.csv:1: must have the columns"],
    [
      "a design that is wrong",
      [files.write("wrong.yaml", "computer: {}\n"), "--countries", "KE"],
      'wrong.yaml:1:1 computer: is not a key of a design: did you mean "compute"?',
    ],
    [
      "defaults that are wrong",
      [files.write("nine.yaml", readFileSync(hub, "utf8").replace('minimum: "0.85"', 'minimum: "9"')), "--countries", "KE"],
      "site.grid.minimum: must be at most 1 but is 9",
    ],
    ["a site of a file", [hub, "--countries", "KE", "--site", "a"], "--site must be used with an app but"],
    [
      "a saved result",
      [files.write("saved.json", '{ "schemaVersion": 2 }'), "--countries", "KE"],
      "Design must be a site file or an app but",
    ],
    [
      "a design that is written over",
      [hub, "--countries", "KE", "--format", "csv", "--output", table, "--sites", table],
      "must not be a file that is read but",
    ],
  ])("ends with 2 for %s", (_, argv, message) => {
    const { code, stdout, stderr } = runCli("matrix", ...argv, "--quiet");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

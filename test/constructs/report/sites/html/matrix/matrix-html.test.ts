import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import type { MatrixRow } from "../../../../../../constructs/report/matrix/matrix";
import { matrixHtml } from "../../../../../../constructs/report/sites/html/matrix/matrix-html";
import { inventedMatrix, matrixOf, rowOf, warmCoolant, warmInlet } from "../../../../../support/report/matrices";
import { shownText } from "../../../../../support/report/shown-text";

const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });
const problems = async (html: string) => (await validator.validateString(html)).results.flatMap(({ messages }) => messages);

const pageOf = (...rows: readonly MatrixRow[]) => matrixHtml(matrixOf(...rows));
const headsOf = (html: string) => [...html.matchAll(/<th scope="col"[\s\S]*?<\/th>/g)].map(([head]) => shownText(head).trim());
const rowTexts = (html: string) => [...html.matchAll(/<tr data-row[\s\S]*?<\/tr>/g)].map(([row]) => shownText(row).trim());

describe("matrixHtml()", () => {
  it("is valid and accessible HTML by html-validate, of many sites, of one and of none", async () => {
    for (const matrix of [inventedMatrix(), matrixOf(rowOf()), matrixOf()]) expect(await problems(matrixHtml(matrix))).toEqual([]);
  });

  it("stays below 250 kB with 28 sites, and below 2 kB a site with 1,000", () => {
    expect(Buffer.byteLength(matrixHtml(inventedMatrix()))).toBeLessThan(250_000);
    expect(Buffer.byteLength(matrixHtml(inventedMatrix(1000)))).toBeLessThan(2_000_000);
  });

  it("names the countries that are left out with what to do, and none where all have a site", () => {
    const leftOut = [{ country: "NG", countryName: "Nigeria", reason: "no weather station of it has a source: give it a row" }];
    expect(shownText(matrixHtml({ ...matrixOf(rowOf()), leftOut }))).toContain(
      "Left out Nigeria (NG): no weather station of it has a source: give it a row",
    );
    expect(shownText(pageOf(rowOf()))).not.toContain("Left out");
  });

  it("says that a site fails which fails by the level of the run alone", () => {
    expect(shownText(pageOf(rowOf({ failsByLevel: true })))).toContain("0 of 1 site passes");
  });

  it("says the verdict first, in numbers: what passes, what stops the others most often, what is refused, what is a study", () => {
    const kept = rowOf();
    const stopped = rowOf({ verdict: "fail", blocks: [warmCoolant, { ...warmCoolant, subject: "compute/rack-2" }] });
    const twice = rowOf({ site: "doha", verdict: "fail", blocks: [warmInlet, warmCoolant], isStudy: true });
    const { verdict: _, ...unjudged } = rowOf({ refused: ["site.grid.frequency: 60 Hz"] });
    const text = shownText(pageOf(kept, stopped, twice, unjudged));
    expect(text).toContain("first-site: 1 of 4 sites passes");
    expect(text).toContain(
      "2 sites fail. Requirements broken most often: The coolant supply is not warmer than the rack allows (2) and Air at the inlets within the class of the equipment (1).",
    );
    expect(text).toContain("1 site is refused: the design cannot be described there.");
    expect(text).toContain("1 of the 4 is a screening site");
    expect(shownText(pageOf(kept, kept))).not.toMatch(/fail\.|refused:|study/);
    expect(shownText(matrixHtml(matrixOf()))).toContain("No site was judged");
  });

  it("names three rules that stop the design, counts the others, and has a button for each", () => {
    const blocks = ["a", "b", "c", "d", "e"].map((name) => ({ ...warmCoolant, rule: `cooling/${name}`, title: `Title ${name}` }));
    const html = pageOf(rowOf({ verdict: "fail", blocks }));
    expect(shownText(html)).toContain("Title a (1), Title b (1), Title c (1) and 2 other rules.");
    expect([...html.matchAll(/data-title="(Title .)"/g)].map(([, title]) => title)).toEqual(blocks.map(({ title }) => title));
  });

  it("shows of a site its verdict as a word, what stops it and by how much, and its hottest day against the one that it stands", () => {
    const html = pageOf(
      rowOf({ verdict: "fail", blocks: [warmCoolant], standsDryBulbC: 45.64, hottestDryBulbC: 47.8, pue: 1.1249 }),
      rowOf(),
    );
    const [failing, passing] = rowTexts(html);
    expect(failing).toBe(
      `riyadh-1 Saudi Arabia ✗ Fail The coolant supply is not warmer than the rack allows −2.1 K compute/rack-1 ${warmCoolant.text} 47.8 45.6 −2.2 1.12`,
    );
    expect(passing).toBe("riyadh-1 Saudi Arabia ✓ Pass 47.8 49.3 +1.5 1.12");
    const { standsDryBulbC: _, ...unknown } = rowOf();
    expect(rowTexts(pageOf(unknown, rowOf()))[0]).toContain("47.8 not known");
  });

  it("says of what could not be judged that it is unknown, and folds what stops a site beyond the two worst", () => {
    const unknown = { ...warmInlet, outcome: "unknown" as const };
    const html = pageOf(rowOf({ verdict: "fail", blocks: [unknown, warmCoolant, warmInlet, warmInlet] }));
    expect(shownText(html)).toContain("Air at the inlets within the class of the equipment (unknown)");
    const [open = "", folded = ""] = html.split("<summary>2 more</summary>");
    expect(open.split("<b>").length - 1).toBe(2);
    expect(folded.split("<b>").length - 1).toBe(2);
  });

  it("shows of a rule that stops a site its title and margin, and folds the remedy", () => {
    const html = pageOf(rowOf({ verdict: "fail", blocks: [warmCoolant] }));
    const [cell = ""] = html.match(/<td class="blocks"[\s\S]*?<\/td>/) ?? [];
    expect(shownText(cell.replace(/<details>[\s\S]*<\/details>/, "")).trim()).toBe(`${warmCoolant.title} −2.1 K`);
    expect(shownText(cell)).toContain(warmCoolant.text);
  });

  it("says why a design is refused at a site, and shows no numbers of it", () => {
    const { verdict: _, hottestDryBulbC: _hottest, standsDryBulbC: _stands, pue: _pue, ...unjudged } = rowOf();
    const [refused] = rowTexts(pageOf({ ...unjudged, refused: ["site.grid.frequency: 60 Hz is not 50 Hz", "site.x: no"] }, rowOf()));
    expect(refused).toBe("riyadh-1 Saudi Arabia – Refused site.grid.frequency: 60 Hz is not 50 Hz site.x: no");
  });

  it("has columns for PUE, fuel, papers and notes where a row has them, and for no other", () => {
    const named = ["Site", "Country", "Verdict", "What blocks it, and by how much"];
    const { pue: _, ...bare } = rowOf();
    expect(headsOf(pageOf(bare))).toEqual([...named, "Hottest day °C", "Survives up to °C", "Left K"]);
    const papers = { needed: 3, settled: 1, open: ["type approval", "licence"], longestLeadDays: 90, leadTimesMissing: 1 };
    const documents = { known: ["customs: permit"], toFindOut: ["labels", "manuals"] };
    const html = pageOf(bare, rowOf({ fuelM3PerYear: 8.66, papers, documents, assumed: ["calm air"] }));
    expect(headsOf(html).slice(7)).toEqual(["PUE", "Fuel of a year m³", "Papers settled", "Longest lead days", "Notes"]);
    expect(rowTexts(html)[1]).toContain(
      "1.12 8.7 1 of 3 open: type approval, licence documents: 1 known, 2 to find out customs: permit; to find out: labels, manuals 90 1 not given assumed 1",
    );
  });

  it("says a note that sites share once, and refers to it by its number", () => {
    const study = { isStudy: true as const, notJudged: ["the most humid air"] };
    const html = pageOf(rowOf({ assumed: ["calm air", "90 % of nominal"] }), rowOf({ ...study, assumed: ["90 % of nominal"] }));
    expect(rowTexts(html).map((row) => row.replace(/.*1\.12 /, ""))).toEqual(["assumed 1 , 2", "assumed 2 not judged 3"]);
    expect(rowTexts(html)[1]).toMatch(/^riyadh-1 screening site/);
    const notes = shownText(html.split('<ol class="notes">')[1] ?? "");
    expect(notes).toContain("assumed calm air (1 site) assumed 90 % of nominal (2 sites) not judged the most humid air (1 site)");
    for (const number of [1, 2, 3]) expect(html).toContain(`<li id="note-${number}">`);
  });

  it("has a dot a site on the map, by its verdict and its place, of a study hollow, and what fails over what passes", () => {
    const html = pageOf(rowOf({ verdict: "fail", blocks: [warmCoolant] }), rowOf({ isStudy: true, latitude: -30, longitude: -60 }));
    const dots = [...html.matchAll(/<path class="(dot [^"]*)" data-row="(\d)" d="M([-\d.]+) ([-\d.]+)[^>]*><title>([^<]*)/g)];
    expect(dots.map(([, look, row, , , title]) => [look, row, title])).toEqual([
      ["dot pass study", "1", "riyadh-1, Saudi Arabia: pass (screening site)"],
      ["dot fail", "0", "riyadh-1, Saudi Arabia: fail"],
    ]);
    expect(dots.map(([, , , x, y]) => [Number(x), Number(y)])).toEqual([
      [-60 - 1.9, 30], // the left of a disc
      [46.68, -24.71 - 2.4], // the top of a diamond
    ]);
    expect(html).toContain('aria-label="World map of the sites: 1 pass, 1 fail, 0 refused. The table below has each."');
  });

  it("shows the world without its poles, and as far as there are sites", () => {
    expect(pageOf(rowOf())).toContain('viewBox="-180 -84 360 141"');
    expect(pageOf(rowOf({ latitude: -72 }))).toContain('viewBox="-180 -84 360 160"'); // 84° N to 76° S
  });

  it("leads to the page of a site, whatever its name, and to no other place", () => {
    const hrefOf = (page: string) => pageOf(rowOf({ page })).match(/<th scope="row" class="site"><a href="([^"]*)"/)?.[1];
    expect(hrefOf("sites/riyadh-1.html")).toBe("./sites/riyadh-1.html");
    expect(hrefOf("50 %#1?.html")).toBe("./50%20%25%231%3F.html");
    for (const page of ["javascript:alert(1)", "//evil.example", "https://evil.example", "\\\\evil"])
      expect(new URL(hrefOf(page) ?? "", "file:///reports/matrix.html").href).toMatch(/^file:\/\/\/reports\//);
    expect(pageOf(rowOf())).not.toContain('<th scope="row" class="site"><a');
  });

  it("runs its own script alone, and fetches nothing", () => {
    const html = matrixHtml(inventedMatrix());
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => script);
    expect(scripts).toHaveLength(1);
    const hash = createHash("sha256")
      .update(scripts[0] ?? "")
      .digest("base64");
    expect(html).toContain(`default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-${hash}&#39;`);
    expect(html).not.toMatch(/<link|<iframe|<img|@import|url\((?!#)|\son\w+=|\ssrc=/i);
  });

  it("shows every site without the script, and no button that does nothing", () => {
    const html = matrixHtml(inventedMatrix());
    expect(rowTexts(html)).toHaveLength(28);
    expect(html).not.toMatch(/<tr[^>]* hidden/);
    for (const [button] of html.matchAll(/<button [^>]*>/g)) expect(button).toContain(' disabled=""');
  });

  it("is the same text again", () => {
    expect(matrixHtml(inventedMatrix())).toBe(matrixHtml(inventedMatrix()));
  });

  it("shows hostile text as text, whatever it is in", async () => {
    const hostile = `</script><script>alert(1)</script>&amp;"'\${x}%{y}]]>-->\u202eabc\u0007\ud800 ${"w".repeat(200)}`;
    const shown = `</script><script>alert(1)</script>&amp;"'\${x}%{y}]]>-->\\u202eabc\\u0007\\ud800 ${"w".repeat(200)}`;
    const block = { ...warmCoolant, rule: hostile, title: hostile, subject: hostile, text: hostile };
    const texts = { site: hostile, country: hostile, countryName: hostile, page: hostile, assumed: [hostile], notJudged: [hostile] };
    const html = matrixHtml({
      ...matrixOf(
        rowOf({
          ...texts,
          verdict: "fail",
          blocks: [block],
          papers: { needed: 2, settled: 1, open: [hostile], leadTimesMissing: 1 },
        }),
        rowOf({ ...texts, refused: [hostile] }),
      ),
      design: hostile,
      toolVersion: hostile,
    });
    expect(await problems(html)).toEqual([]);
    expect(html.split("<script>")).toHaveLength(2);
    expect(html.split("</script>")).toHaveLength(2);
    expect(html).not.toMatch(/href="javascript/);
    expect(Buffer.from(html, "utf8").toString("utf8")).toBe(html); // no half of a character
    expect(shownText(html).split(shown).length).toBeGreaterThan(14);
    expect(shownText(html)).not.toContain("\u202e");
  });
});

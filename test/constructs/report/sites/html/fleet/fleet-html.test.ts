import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import type { Fleet, FleetRow } from "../../../../../../constructs/report/sites/fleet";
import { fleetHtml } from "../../../../../../constructs/report/sites/html/fleet/fleet-html";
import { fleetOfRows, fleetRowOf, inventedFleet, sideOf, tightCoolant } from "../../../../../support/report/fleets";
import { warmCoolant, warmInlet } from "../../../../../support/report/matrices";
import { shownText } from "../../../../../support/report/shown-text";

const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });
const problems = async (html: string) => (await validator.validateString(html)).results.flatMap(({ messages }) => messages);
const pageOf = (...rows: readonly FleetRow[]) => fleetHtml(fleetOfRows(...rows));
const headsOf = (html: string) =>
  [...(html.split('id="sites-table"')[1] ?? "").matchAll(/<th scope="col"[\s\S]*?<\/button>/g)].map(([head]) => shownText(head).trim());
const rowTexts = (html: string) => [...html.matchAll(/<tr data-row[\s\S]*?<\/tr>/g)].map(([row]) => shownText(row).trim());
const partOf = (html: string, id: string) => shownText(html.split(`<h2 id="${id}">`)[1]?.split("</section><section")[0] ?? "");
const failing = (change: Partial<FleetRow> = {}) => fleetRowOf({ look: "fail", blocks: [warmCoolant], ...change });

describe("fleetHtml()", () => {
  it("is valid and accessible HTML by html-validate, of many sites, of one and of none", async () => {
    for (const fleet of [inventedFleet(), fleetOfRows(fleetRowOf()), fleetOfRows()]) expect(await problems(fleetHtml(fleet))).toEqual([]);
  });

  it("is red for a shard without a result, names its sites, and counts them though all others pass", async () => {
    const html = fleetHtml({ ...fleetOfRows(fleetRowOf()), missing: [{ number: 3, count: 8, sites: ["lamu", "kigali"] }] });
    expect(await problems(html)).toEqual([]);
    expect(html).toContain('<section class="verdict fail"');
    const said = partOf(html, "verdict");
    expect(said).toMatch(/^1 of 3 sites passes, 2 not judged/);
    expect(said).toContain("shard 3 of 8 gave no result: lamu, kigali were not judged. To mend it, run edge-node check --shard 3/8 again");
  });

  it("stays below 5 MB with 1,000 sites, each of a design of its own with five papers and five reasons", () => {
    expect(Buffer.byteLength(fleetHtml(inventedFleet(1000)))).toBeLessThan(2_000_000);
    const rows = Array.from({ length: 1000 }, (_, i) =>
      failing({
        site: `site-${i}`,
        blocks: Array.from({ length: 5 }, (_block, k) => ({ ...warmCoolant, rule: `cooling/${k}` })),
        design: { revision: `${i}`.padStart(12, "0") },
        expiries: Array.from({ length: 5 }, (_paper, k) => ({
          date: `2027-01-1${k}`,
          kind: "certificate" as const,
          what: `SASO IECEE recognition, ${i}-${k}`,
          who: "Example Power GmbH",
        })),
      }),
    );
    expect(Buffer.byteLength(pageOf(...rows))).toBeLessThan(5_000_000);
  });

  it("says the verdicts first, in numbers, then the tightest margin of all and what ends first", () => {
    const paper = { date: "2027-01-15", kind: "certificate", what: "SASO IECEE recognition, 1", who: "Example GmbH" } as const;
    const text = shownText(
      pageOf(
        fleetRowOf({ expiries: [paper] }),
        fleetRowOf({ look: "caveat", beside: ["1 accepted"], tightest: { ...tightCoolant, relativeMargin: 0.02 }, site: "doha" }),
        failing({ country: "KE", countryName: "Kenya", design: { revision: "b0c4d17e2f55" } }),
        failing({ blocks: [warmInlet] }),
      ),
    );
    expect(text).toContain("Fleet: 2 of 4 sites pass");
    expect(text).toContain(
      "2 sites fail. Requirements broken most often: Air at the inlets within the class of the equipment (1) and The coolant supply is not warmer than the rack allows (1).",
    );
    expect(text).toContain("1 site passes with something accepted, or with fails that do not block.");
    expect(text).toContain(
      "Countries 2 Designs, by their revision 2 Tightest margin +2.0 % doha: The coolant supply is not warmer than the rack allows",
    );
    expect(text).toContain("Ends first 2027-01-15 riyadh-1: certificate, SASO IECEE recognition, 1");
    expect(shownText(pageOf())).toContain("No site was judged");
  });

  it("says of a shard that it is a part of the fleet, also where no site of it was judged", () => {
    const part = "shard 1 of 2 has no site, so nothing was judged: the 7 sites of the fleet are in other shards";
    expect(shownText(fleetHtml({ ...fleetOfRows(), part }))).toMatch(/No site was judged A part of the fleet: shard 1 of 2 has no site/);
    expect(shownText(pageOf(fleetRowOf()))).not.toContain("part of the fleet");
  });

  it("has a row a site, what fails first, then what passes with caveats", () => {
    const html = pageOf(
      fleetRowOf({ site: "a" }),
      fleetRowOf({ site: "b", look: "caveat", beside: ["2 accepted"] }),
      failing({ site: "c" }),
    );
    expect(rowTexts(html).map((text) => text.slice(0, 60))).toEqual([
      expect.stringMatching(/^c Saudi Arabia ✗ Fail \+12\.3 % The coolant/),
      expect.stringMatching(/^b Saudi Arabia ! Pass with caveats 2 accepted \+12\.3 %/),
      expect.stringMatching(/^a Saudi Arabia ✓ Pass \+12\.3 % The coolant/),
    ]);
    expect(html.match(/<th scope="col" class="status" aria-sort="ascending">/)).toHaveLength(1);
  });

  it("shows of a site its margin and of what, what blocks it, its design, what ends and its documents", () => {
    const ends = { date: "2026-10-15", kind: "calibration", what: "thermometer, CAL-7", who: "Example Metrology", isOver: true } as const;
    const waiver = { date: "2027-03-31", kind: "waiver", what: "cooling/a on b", who: "A. Engineer" } as const;
    const [row] = rowTexts(
      pageOf(
        failing({
          design: { file: "designs/hub.yaml", revision: "9a956ef66804", version: "2.1", overrides: 1 },
          expiries: [ends, waiver],
          edition: { date: "2026-11-28", revision: "B" },
        }),
      ),
    );
    expect(row).toBe(
      `riyadh-1 Saudi Arabia ✗ Fail +12.3 % The coolant supply is not warmer than the rack allows +1.2 K compute/rack-1 in hottest/dry-cooler-1-lost The coolant supply is not warmer than the rack allows −2.1 K compute/rack-1 ${warmCoolant.text} designs/ hub.yaml 9a956ef66804 version 2.1 1 override 2026-10-15 calibration: thermometer, CAL-7 1 more 2027-03-31 waiver: cooling/a on b 2026-11-28 revision B 78 %`,
    );
  });

  it("says that a margin is not judged, that a limit of 0 has no room, and that a design is not known", () => {
    const { tightest: _, ...unjudged } = fleetRowOf({ design: {} });
    expect(rowTexts(pageOf(unjudged))[0]).toContain("✓ Pass not judged not known");
    const { relativeMargin: _share, ...broken } = tightCoolant;
    expect(rowTexts(pageOf(failing({ tightest: { ...broken, value: 3, limit: 0, margin: -3, unit: "h" } })))[0]).toContain(
      "no room The coolant supply is not warmer than the rack allows −3.00 h",
    );
  });

  it("has columns for what blocks, changes, ends and is edited where a site has it, and for no other", () => {
    const { completeness: _, ...bare } = fleetRowOf();
    const named = ["Site", "Country", "Verdict", "Tightest margin of its limit"];
    expect(headsOf(pageOf(bare))).toEqual([...named, "Design"]);
    expect(headsOf(fleetHtml(inventedFleet()))).toEqual([
      ...named,
      ...["What blocks, and by how much", "Since", "Design", "Ends first", "Documents", "Judged"],
    ]);
  });

  it("counts sites by design and by country, the largest group first, with how many fail", () => {
    const html = pageOf(
      fleetRowOf({ country: "KE", countryName: "Kenya" }),
      fleetRowOf(),
      failing({ design: { file: "designs/hub.yaml", revision: "3fc21b7aa090", version: "2.0" } }),
      fleetRowOf({ design: {} }),
    );
    const listOf = (name: string) => shownText(html.split(`aria-label="${name}"`)[1]?.split("</section>")[0] ?? "").replace(/^[^A-Z]*/, "");
    expect(listOf("By country")).toBe("By country Saudi Arabia 3 1 fails Kenya 1 ");
    expect(listOf("By design")).toBe("By design designs/hub.yaml 2 9a956ef66804 designs/hub.yaml, 2.0 1 3fc21b7aa090 1 fails not known 1 ");
  });

  it("lists what ends by its day, what several sites share once, and what is over by the day of the policy", () => {
    const one = { date: "2027-01-15", kind: "certificate", what: "SASO IECEE recognition, 1", who: "Example GmbH" } as const;
    const over = { date: "2026-10-15", kind: "waiver", what: "cooling/a on b", who: "A. Engineer", isOver: true } as const;
    const sites = ["a", "b", "c", "d", "e"].map((site) => fleetRowOf({ site, expiries: [one] }));
    const text = partOf(pageOf(...sites, fleetRowOf({ site: "f", expiries: [over] })), "endings");
    expect(text).toMatch(/2026-10-15 \(over\) waiver cooling\/a on b A\. Engineer f\s+2027-01-15 certificate/);
    expect(text).toContain("2027-01-15 certificate SASO IECEE recognition, 1 Example GmbH a, b, c and 2 more");
    expect(pageOf(fleetRowOf())).not.toContain("What ends");
  });

  it("says what changed since an earlier result, what fails now first, and names the sites that are gone", () => {
    const { rows } = fleetOfRows(
      fleetRowOf({
        site: "slower",
        change: { kinds: ["margin"], before: sideOf({ tightest: { ...tightCoolant, relativeMargin: 0.3 } }), moved: -0.177 },
      }),
      fleetRowOf({ site: "added", change: { kinds: ["new"] } }),
      failing({ site: "broken", change: { kinds: ["verdict"], before: sideOf() } }),
      fleetRowOf({ site: "newer", change: { kinds: ["design"], before: sideOf({ design: { revision: "77aa01c3d2e4" } }) } }),
      fleetRowOf({ site: "same" }),
    );
    const since = { name: "october.json", gone: [{ site: "old-depot", countryName: "Kuwait", look: "fail" as const }] };
    const text = partOf(fleetHtml({ ...fleetOfRows(), rows, since }), "changes");
    expect(text).toContain(
      "Since october.json: 1 new site, 1 site is gone, 1 verdict changed, 1 tightest margin moved, 1 site is of another design.",
    );
    expect(text).toContain("Gone: old-depot (Kuwait, failed)");
    expect(text).toMatch(
      /broken verdict Pass Fail\s+added new Pass\s+slower tightest margin \+30\.0 %, .*? \+12\.3 %, .*?newer design 77aa01c3d2e4 9a956ef66804/,
    );
    expect(text).not.toContain("same");
    const still: Fleet = { ...fleetOfRows(fleetRowOf()), since: { name: "october.json", gone: [] } };
    expect(partOf(fleetHtml(still), "changes")).toContain("Since october.json: nothing changed.");
    expect(pageOf(fleetRowOf())).not.toContain("What changed");
  });

  it("has a button for each verdict, reason, design, country and kind of change, by which rows of it alone are shown", () => {
    const html = fleetHtml(inventedFleet());
    const shows = [...html.matchAll(/data-shows="([^"]+)"/g)].map(([, word = ""]) => word);
    const rows = [...html.matchAll(/data-shown-by="([^"]*)"/g)].map(([, words = ""]) => words.split(" "));
    expect(new Set(shows).size).toBe(shows.length);
    const counts = new Map(
      [...html.matchAll(/data-shows="([^"]+)"[^>]*>[\s\S]*?class="count">(\d+)</g)].map(([, word = "", n]) => [word, Number(n)]),
    );
    for (const word of shows) expect([word, rows.filter((words) => words.includes(word)).length]).toEqual([word, counts.get(word)]);
    expect(new Set(shows.map((word) => word.replace(/\d+/, "")))).toEqual(
      new Set(["pass", "caveat", "fail", "new", "verdict", "margin", "design", "r", "c", "d"]),
    );
  });

  it("has a dot on the map for a site whose place is known", () => {
    const { latitude: _, longitude: _longitude, ...placeless } = failing();
    const html = pageOf(placeless, fleetRowOf(), fleetRowOf({ look: "caveat" }));
    expect([...html.matchAll(/class="dot (\w+)" data-row="(\d)"/g)].map(([, look, row]) => [look, row])).toEqual([
      ["pass", "2"],
      ["caveat", "1"],
    ]);
  });

  it("runs its own script alone, and fetches nothing", () => {
    const html = fleetHtml(inventedFleet());
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => script);
    expect(scripts).toHaveLength(1);
    const hash = createHash("sha256")
      .update(scripts[0] ?? "")
      .digest("base64");
    expect(html).toContain(`default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-${hash}&#39;`);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:|\/\/)|url\((?!#)|@import/);
  });

  it("gives the same bytes for the same fleet, on any day", () => {
    expect(fleetHtml(inventedFleet())).toBe(fleetHtml(inventedFleet()));
    expect(shownText(fleetHtml(inventedFleet()))).not.toMatch(/\bin \d+ days?\b|\bdays? left\b/);
  });

  it("shows hostile text as text, whatever it is in", async () => {
    const hostile = `</script><script>alert(1)</script>&amp;"'\${x}%{y}]]>-->\u202eabc\u0007\ud800 ${"w".repeat(200)}`;
    const shown = `</script><script>alert(1)</script>&amp;"'\${x}%{y}]]>-->\\u202eabc\\u0007\\ud800 ${"w".repeat(200)}`;
    const margin = { ...tightCoolant, title: hostile, at: hostile, scenario: hostile };
    const before = sideOf({ tightest: margin, design: { revision: hostile } });
    const row = failing({
      ...{ site: hostile, country: hostile, countryName: hostile, page: hostile, beside: [hostile], tightest: margin },
      blocks: [{ ...warmCoolant, rule: hostile, title: hostile, subject: hostile, text: hostile }],
      design: { file: hostile.replaceAll("/", ""), revision: hostile, version: hostile },
      expiries: [{ date: hostile, kind: "waiver", what: hostile, who: hostile }],
      edition: { date: hostile, revision: hostile },
      change: { kinds: ["verdict", "margin", "design"], before, moved: -1 },
    });
    const since = { name: hostile, gone: [{ site: hostile, countryName: hostile, look: "fail" as const }] };
    const html = fleetHtml({ toolVersion: hostile, rows: [row], since });
    expect(await problems(html)).toEqual([]);
    expect(html.split("<script>")).toHaveLength(2);
    expect(html.split("</script>")).toHaveLength(2);
    expect(html).not.toMatch(/href="javascript/);
    expect(Buffer.from(html, "utf8").toString("utf8")).toBe(html); // no half of a character
    expect(shownText(html).split(shown).length).toBeGreaterThan(30);
    expect(shownText(html)).not.toContain("\u202e");
  });
});

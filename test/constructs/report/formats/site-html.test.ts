import { siteCharts, siteHtml, siteReport } from "cdktf-edge-node/report";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { judgedTexts } from "../../../../constructs/report/writing/quantity-text";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { evaluationOf, finding, reportOf } from "../../../support/report/reports";

const kuwait = evaluationOf("kuwait-dry-cooler", kuwaitDryCooler);
const failing = siteReport(kuwait, { policy: {} });
const passing = siteReport(evaluationOf("lagos-solar-hybrid", lagosSolarHybrid), { policy: {} });
const charts = siteCharts(kuwait.node, failing.margins ?? [], {});

const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });
const problems = async (html: string) => (await validator.validateString(html)).results.flatMap(({ messages }) => messages);

/** What a reader sees of it, with the characters that HTML has names for as themselves. */
function textOf(html: string): string {
  const signs: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html
    .replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, " ")
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? "")
    .replace(/\s+/g, " ");
}

const sunlight = [
  { climate: "hottest", surface: "roof", irradianceWPerM2: 950 },
  { climate: "hottest", surface: "wall", irradianceWPerM2: 829.99, clearSky: { dayOfYear: 354, solarTimeH: 12 } },
  { climate: "coldest", surface: "roof", irradianceWPerM2: 0 },
  { climate: "coldest", surface: "wall" },
] as const;

const partPlaces = [
  {
    place: "battery-room",
    parts: ["power/battery-1"],
    climates: [
      {
        climate: "hottest",
        warmth: { kind: "held", celsius: 25 },
        temperatureC: 25,
        lossW: 12.3,
        largestLoss: { scenario: "hottest/grid-back", lossW: 2500 },
      },
      { climate: "coldest", warmth: { kind: "held", celsius: 5 } },
    ],
  },
  {
    place: "switchgear",
    parts: ["power/board-a", "power/it/breaker"],
    climates: [
      {
        climate: "hottest",
        warmth: { kind: "above-outside", kelvins: 8 },
        temperatureC: 54,
        lossW: 1234,
        largestLoss: { scenario: "hottest/healthy", lossW: 1234 },
      },
      { climate: "coldest", warmth: { kind: "above-inside", kelvins: 3.5 }, temperatureC: 18.5, lossW: 0 },
    ],
  },
] as const;

/** A part of the page, by the id of its heading. */
function partOf(html: string, id: string): string {
  return html.split('<section class="part').find((part) => part.includes(`<h2 id="${id}">`)) ?? "";
}

describe("siteHtml()", () => {
  it("is valid and accessible HTML by html-validate, with and without drawings, of sites that fail and pass", async () => {
    for (const html of [siteHtml(failing, { charts }), siteHtml(failing), siteHtml(passing), siteHtml(reportOf())])
      expect(await problems(html)).toEqual([]);
  });

  it("says what the site promises without its grid, by what carries it", () => {
    expect(textOf(partOf(siteHtml(passing), "node"))).toContain(
      "Without the grid 158 h from a full tank; 2.66 h on batteries; promised: 30 min on batteries, 24 h on gensets",
    );
    expect(textOf(partOf(siteHtml(failing), "node"))).toContain("Without the grid not known: the batteries state no energy");
  });

  it("says the verdict first, with what to do and the numbers of the worst", () => {
    const verdictOf = (html: string) => textOf(html.split("<main>")[1]?.split("</section>")[0] ?? "");
    const text = verdictOf(siteHtml(failing));
    expect(text).toContain(
      `Not deployable 2 of ${failing.evaluated.rules} rules block the site. ${failing.evaluated.scenarios} scenarios of climate and failure were checked.`,
    );
    expect(text).toContain("What to do first Reject 23.77 kW more: add adiabatic pads (cooling.dryCoolers.pads)");
    expect(text).toContain("cooling/dry-coolers : 23.77 kW more heat enters the coolant than can be rejected, in hottest/healthy");
    const passed = verdictOf(siteHtml(passing));
    const { rules, subjects, completeness = Number.NaN } = passing.coverage ?? expect.unreachable();
    expect(passed).toContain(
      `Deployable ${rules.judged} rules were checked in ${passing.evaluated.scenarios} scenarios of climate and failure. None of them blocks the site.`,
    );
    const needed = subjects.pass + subjects.fail + subjects.unknown + subjects.notJudged;
    expect(passed).toContain(
      `${rules.judged} of ${passing.evaluated.rules} rules are checked. This design needs ${needed} checks, one for each rule and part; ${subjects.pass} are made (${Math.floor(100 * completeness)} %).`,
    );
    expect(passed).toContain(`${rules.notJudged} more rules need inputs that are missing.`);
    expect(passed).toContain(
      "The tightest limit is The voltage at each device is within its input range , with a margin of +18.2 V at power/ups-1 . To widen it: Choose a power supply with a wider range, put a UPS or stabiliser before it, or use thicker cables.",
    );
  });

  it("says how many of the rules that block fail, and how many cannot be judged", () => {
    const findings = [finding({ rule: "power/one" }), finding({ rule: "power/two", outcome: "unknown" }), finding({ rule: "power/three" })];
    expect(textOf(siteHtml(reportOf(...findings)))).toContain("block the site (2 fail, 1 cannot be judged).");
  });

  it("prints a summary unless everything is asked for, and says on paper how to print the rest", () => {
    const [summary, full] = [siteHtml(failing), siteHtml(failing, { print: "full" })];
    expect(summary).toContain('<html lang="en" class="print-summary">');
    expect(full).toContain('<html lang="en" class="print-full">');
    expect(summary).toContain('<p class="on-paper">This is the summary.');
    expect(full).not.toContain('<p class="on-paper">');
    const left = [...summary.matchAll(/<section class="part in-full" aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
    expect(left).toEqual(expect.arrayContaining(["reserves", "bill", "sources"]));
    expect(left).not.toContain("findings");
  });

  it("says that a site which passes is not written when what it needs fails", () => {
    expect(textOf(siteHtml({ ...passing, needs: "core-network" }))).toContain("it needs core-network, which is not deployable");
  });

  it("shows value, limit and margin of every promised finding that has them", () => {
    const text = textOf(siteHtml(failing));
    const isRoom = ({ rule }: { readonly rule: string }) => rule !== "power/voltage-fits-part"; // what a part is made for stands there where it fails
    const measured = failing.findings.filter((one) => one.promised && one.margin !== undefined && isRoom(one));
    expect(measured.length).toBeGreaterThan(50);
    for (const one of measured) for (const shown of Object.values(judgedTexts(one))) expect(text).toContain(shown);
  });

  it("shows the sun on each surface by climate point, and what of it is a clear sky's", () => {
    const text = textOf(partOf(siteHtml({ ...passing, sunlight }), "site"));
    expect(text).toContain(
      "Sunlight on the envelope surface hottest coldest roof 950 W/m² 0 W/m² wall 830 W/m² of sunlight under a clear sky not known",
    );
    expect(siteHtml({ ...passing, sunlight: [] })).not.toContain("Sunlight on the envelope");
  });

  it("shows the places of the design: what stands there, how warm they are, what is lost there, and what is left out of them", async () => {
    const html = siteHtml({ ...passing, partPlaces });
    expect(await problems(html)).toEqual([]);
    const text = textOf(partOf(html, "site"));
    for (const row of [
      "Places with a temperature of their own, everything at work place parts there hottest coldest",
      "battery-room power/battery-1 held at 25.0 °C, 12.30 W lost, at most 2.50 kW in grid-back held at 5.0 °C, not known",
      "switchgear power/board-a , power/it/breaker 8.0 K above outdoor air, 54.0 °C, 1.23 kW lost 3.5 K above the room, 18.5 °C, 0.00 W lost",
      "Heaters and coolers of these places are not modelled: they draw no power here",
    ])
      expect(text).toContain(row);
    expect(siteHtml(passing)).not.toContain("temperature of their own");
  });

  it("counts apart what documents of parts leave out, as the terminal does, and draws a full bar where a limit of 0 is broken", () => {
    const declared = [
      { path: "cooling/cdus/primary-in", mark: "declared", document: "primary in 30 °C", owner: "me", leftOutBy: "a sheet" },
    ];
    expect(textOf(siteHtml({ ...reportOf(), declared }))).toContain(
      "1 number has no document behind it: 1 left out by documents of parts.",
    );
    const { relativeMargin: _, ...unserved } = finding({ unit: "h", value: 3, limit: 0, margin: -3 });
    expect(partOf(siteHtml(reportOf(unserved)), "margins")).toContain('class="arrow"');
  });

  it("draws a bar to the share of the limit that is used, the limit at 128 px, and hatches what is beyond it", () => {
    const rowOf = (relativeMargin: number) => partOf(siteHtml(reportOf(finding({ relativeMargin, blocks: false }))), "margins");
    expect(rowOf(0.25)).toContain('<rect class="used" x="0" y="3" width="96" height="8">'); // 0.75 · 128
    expect(rowOf(0.25)).not.toContain('class="over"');
    expect(rowOf(-0.25)).toContain('<rect class="over" x="128" y="3" width="32" height="8">'); // (1.25 − 1) · 128
    expect(rowOf(-1e13)).toContain('class="arrow"'); // would leave the drawing
  });

  it("names every scenario, part, declared number with its owner, and source of a limit", () => {
    const text = textOf(siteHtml(failing));
    for (const { name } of failing.scenarios) expect(text).toContain(name);
    for (const { names } of failing.billOfMaterials ?? []) for (const name of names) expect(text).toContain(name);
    for (const { document, owner = "" } of failing.declared) {
      expect(text).toContain(document);
      expect(text).toContain(owner);
    }
    for (const { limitSource } of failing.findings) expect(text).toContain(limitSource?.document ?? "");
  });

  it("says in words why a rule passes without a number, why it does not apply, and what a fail breaks", () => {
    const { unit: _, bound: _bound, value: _value, limit: _limit, margin: _margin, relativeMargin: _relative, ...unmeasured } = finding();
    const {
      remedy: _remedy,
      effect: _effect,
      ...quiet
    } = { ...unmeasured, rule: "cooling/trim-chiller-runs", blocks: false, broken: [], contributors: [] };
    const html = siteHtml(
      reportOf(
        finding({ reason: "the trim chillers are off, and the coolant supply breaks its limit" }),
        { ...quiet, outcome: "pass", reason: "the trim chillers are off, and every limit of the coolant holds" },
        {
          ...quiet,
          rule: "cooling/water-autonomy",
          subject: "cooling/pads",
          outcome: "not-applicable",
          reason: "the dry coolers have no pads",
        },
      ),
    );
    const text = textOf(html);
    expect(text).toContain("limit at most 45.0 °C, the trim chillers are off, and the coolant supply breaks its limit");
    expect(text).toContain("Passes: 1 rule on 1 subject");
    expect(text).toContain("compute/rack-1 the trim chillers are off, and every limit of the coolant holds");
    expect(text).toContain("cooling/pads the dry coolers have no pads");
  });

  it("shows where the site is, its climate and the kelvins from outdoor air to coolant", () => {
    const text = textOf(siteHtml(failing));
    expect(text).toContain("Kuwait Position 29.22° N, 47.98° E Elevation 48 m Grid 415 V line-to-line, 50 Hz, down to 85 % of it");
    expect(text).toContain("hottest 49.8 °C wet bulb 20.9 °C");
    expect(text).toContain("dry cooler approach +1.8 K 51.6 °C CDU approach +0.2 K 51.8 °C coolant supply 51.8 °C");
  });

  it("shows the year of a site that has weather", () => {
    const { year } = passing;
    if (year?.outcome !== "solved") return expect.unreachable();
    expect(textOf(partOf(siteHtml(passing), "year"))).toContain(`energy of the node ${(year.energy.loadWh / 1e6).toFixed(1)} MWh`);
  });

  it("holds its drawings, each an image with words for who cannot see it, and says where they are when it has none", () => {
    const html = siteHtml(failing, { charts });
    const images = [...html.matchAll(/<img [^>]*src="data:image\/svg\+xml;base64,([^"]*)" alt="([^"]+)"/g)];
    expect(images.map(([, data = ""]) => Buffer.from(data, "base64").toString("utf8"))).toEqual(charts.map(({ svg }) => svg));
    expect(textOf(siteHtml(failing))).toContain("nothing could be drawn: edge-node check --format html draws it.");
  });

  it("shows beside a loosened protection what the service has by it, and why", () => {
    const one = { service: "demodulator", protection: "no device of the host is reached", reason: "The receiver, A. Operator" };
    const given = ["/dev/ttyUSB0 (r)", "/dev/sdr (rw)"];
    const shown = (loosened: typeof passing.loosened) => textOf(partOf(siteHtml({ ...passing, loosened }), "loosened"));
    expect(shown([{ ...one, given }])).toContain(`${one.service} ${one.protection} /dev/ttyUSB0 (r) , /dev/sdr (rw) ${one.reason}`);
    expect(shown([one])).toContain(`${one.service} ${one.protection} ${one.reason}`);
  });

  it("fetches and runs nothing", () => {
    const html = siteHtml(failing, { charts });
    expect(html).not.toMatch(/<script|<link|<iframe|@import|url\((?!#)|\son\w+=/i);
    expect([...html.matchAll(/\ssrc="([^"]*)"/g)].every(([, src = ""]) => src.startsWith("data:image/svg+xml;base64,"))).toBe(true);
    expect(html.includes("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:")).toBe(true);
  });

  it("is the same text again, without an absolute path", () => {
    expect(siteHtml(failing, { charts })).toBe(siteHtml(failing, { charts }));
    expect(siteHtml(failing, { charts })).not.toContain(process.cwd());
  });

  it("shows hostile text as text, whatever it is in", async () => {
    const hostile = `<script>alert(1)</script>&amp;"'\${x}%{y}]]>-->\u202eabc\u0007\ud800 ${"w".repeat(200)}`;
    const shown = `<script>alert(1)</script>&amp;"'\${x}%{y}]]>-->\\u202eabc\\u0007\\ud800 ${"w".repeat(200)}`;
    const source = { mark: "declared" as const, document: hostile, owner: hostile, url: "javascript:alert(1)" };
    const texts = { rule: hostile, title: hostile, subject: hostile, at: hostile, scenario: hostile, remedy: hostile };
    const report = {
      ...reportOf(
        finding({ ...texts, limitSource: source, contributors: [{ name: hostile, value: 1 }] }),
        finding({ ...texts, blocks: false, accepted: { by: "waiver", reason: hostile, owner: hostile, expires: "2027-01-01" } }),
      ),
      site: hostile,
      country: hostile,
      needs: hostile,
      declared: [{ path: hostile, mark: "declared", document: hostile, owner: hostile, leftOutBy: hostile }],
      loosened: [{ service: hostile, protection: hostile, given: [hostile], reason: hostile }],
      billOfMaterials: [
        {
          module: hostile,
          kind: hostile,
          maker: hostile,
          model: hostile,
          orderNumber: hostile,
          rating: hostile,
          names: [hostile],
          fedBy: [hostile],
          place: hostile,
          documents: [hostile],
        },
      ],
      scenarios: [
        { name: hostile, climate: "hottest" as const, promised: true, outcome: "unknown" as const, reason: hostile, iterations: 0 },
      ],
    };
    const html = siteHtml(report);
    expect(await problems(html)).toEqual([]);
    expect(html).not.toMatch(/<script|href="javascript/);
    expect(Buffer.from(html, "utf8").toString("utf8")).toBe(html); // no half of a character
    expect(textOf(html).split(shown).length).toBeGreaterThan(25);
    expect(textOf(html)).not.toContain("\u202e");
  });

  it("siteHtml() has a checklist of papers, with what each asks, its source and mark, and what the country says besides", async () => {
    const page = siteHtml(passing);
    const text = textOf(page);
    expect(text).toContain("certificates and licences are open, the lead time of 4 is not stated");
    expect(text).toMatch(/SONCAP, product certificate \(PC\) SON \(agents .*?\) product model .*?missing/);
    expect(text).toContain("PC1 6 months, PC2 and PC3 1 year");
    expect(text).toContain("test report of a laboratory that is accredited by ISO/IEC 17025");
    expect(text).toMatch(/Form M before shipment, .*? \(recalled\)/);
    expect(text).toMatch(/language of labels not known/);
    expect(await problems(page)).toEqual([]);
  });

  it("siteHtml() has calibrated instruments and the arrival, and no papers of a report of an earlier version", () => {
    const instruments = [{ name: "meter 7", lab: "Lab", accreditationBody: "SAAC", certificate: "C-1", dueOn: "2027-06-30" }];
    const given = textOf(siteHtml({ ...passing, papers: { asked: [], arrival: "2027-02-01", instruments } }));
    expect(given).toContain("meter 7 Lab SAAC C-1 2027-06-30 compared with no day");
    expect(given).toContain("names no certificate or licence for it; the shipment arrives on 2027-02-01.");
    const { papers: _, ...earlier } = passing;
    expect(siteHtml(earlier)).not.toContain('id="papers"');
  });
});

import type { FindingRemedies, Remedy, SiteRemedies } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { remediesText } from "../../../../../constructs/report/subjects/remedies";

const cooler: Remedy = {
  changes: [{ kind: "one more unit", prop: "cooling.dryCoolers", steps: 1, text: "3 dry coolers instead of 2" }],
  steps: 1,
  margin: 1.1,
  gain: 4.1,
  unit: "°C",
  nextLimit: { rule: "cooling/sound-power-within-limit", subject: "site/environment", margin: 2, unit: "dB(A)" },
  confirm: [],
  restate: [],
  edits: [],
};
const supply: FindingRemedies = {
  rule: "cooling/supply-within-it-limit",
  title: "The coolant supply is not warmer than the rack allows",
  subject: "compute/rack-1",
  outcome: "fail",
  remedies: [cooler],
  isCutShort: false,
};
const textOf = (changed: Partial<SiteRemedies>) =>
  remediesText({ site: "hub", tried: 12, findings: [supply], refused: [], ...changed }).split("\n");

describe("remediesText()", () => {
  it("says once what is the same for several subjects", () => {
    expect(textOf({ findings: [supply, { ...supply, subject: "compute/rack-2" }] })).toEqual([
      "→ hub: 12 changed designs solved",
      "  cooling/supply-within-it-limit on compute/rack-1",
      "    the same for 1 more: compute/rack-2",
      "    3 dry coolers instead of 2: clears it, +4.1 K to a margin of +1.1 K, next limit: cooling/sound-power-within-limit, +2.00 dB(A)",
    ]);
  });

  it("says advice once where only the name of the part differs, and each change of its own part", () => {
    const adviceFor = (part: string, volts: string): FindingRemedies => {
      const advice = `put a transformer before ${part} that gives ${volts}`;
      return { ...supply, rule: "power/voltage-fits-part", subject: `power/${part}/feed-a`, remedies: [], advice };
    };
    const findings = [adviceFor("pump", "400 V"), adviceFor("fan-1", "400 V"), adviceFor("antenna", "230 V")];
    expect(textOf({ findings }).slice(1)).toEqual([
      "  power/voltage-fits-part on power/pump/feed-a",
      "    the same for 1 more: power/fan-1/feed-a",
      "    No change that the design allows helps: put a transformer before pump that gives 400 V",
      "  power/voltage-fits-part on power/antenna/feed-a",
      "    No change that the design allows helps: put a transformer before antenna that gives 230 V",
    ]);
    const breakerOf = (circuit: string): FindingRemedies => {
      const change = {
        kind: "breaker rating",
        prop: "power",
        steps: 1,
        text: `Breaker of circuit ${circuit}: 25 A instead of 16 A`,
      } as const;
      return {
        ...supply,
        rule: "power/breaker-loading",
        subject: `power/${circuit}/breaker`,
        remedies: [{ ...cooler, changes: [change] }],
      };
    };
    expect(textOf({ findings: [breakerOf("fans"), breakerOf("pumps")] }).filter((line) => line.includes("25 A"))).toHaveLength(2);
  });

  it("says one reason of unknown rules once, and not one change that clears two", () => {
    const unknown: FindingRemedies = { ...supply, outcome: "unknown", reason: "the room is unknown", remedies: [] };
    const others = ["power/feeds", "power/gensets"].map((rule) => ({ ...unknown, rule, subject: rule }));
    expect(textOf({ findings: [unknown, ...others] }).slice(1)).toEqual([
      "  cooling/supply-within-it-limit on compute/rack-1",
      "    unknown: the room is unknown",
      "    the same makes 2 more rules unknown: power/feeds, power/gensets",
    ]);
    expect(textOf({ findings: [supply, { ...supply, rule: "power/feeds" }] }).filter((line) => / on /.test(line))).toHaveLength(2);
  });

  it("says what is to be confirmed and restated, and writes the changes of the set with their places", () => {
    const remedy = { ...cooler, confirm: ["power.ups[u].loss: 0.02, as it was"], restate: ["power.feeds[a].cable.ampacity"] };
    const set = {
      ...remedy,
      verdict: "pass" as const,
      blocks: [],
      edits: [{ path: ["cooling", "dryCoolers", "count"], value: 3 }, { path: ["power", "feeds", 0, "cable", "ampacity"] }],
    };
    expect(textOf({ findings: [{ ...supply, remedies: [remedy] }], set }).slice(3)).toEqual([
      "    to confirm with its maker: power.ups[u].loss: 0.02, as it was",
      "    to restate for the new part: power.feeds[a].cable.ampacity",
      "  together: 3 dry coolers instead of 2: the site passes once power.feeds[a].cable.ampacity is stated for the new part",
      "    to confirm with its maker: power.ups[u].loss: 0.02, as it was",
      "    to restate for the new part: power.feeds[a].cable.ampacity",
      "    cooling.dryCoolers.count: 3",
      "    power.feeds[0].cable.ampacity: left out",
    ]);
  });

  it("answers an unknown by the missing input, and a fail without a remedy by what came nearest", () => {
    const unknown: FindingRemedies = {
      ...supply,
      outcome: "unknown",
      remedies: [],
      reason: "the ampacity is not known",
      missing: ["power.feeds[].cable.ampacity"],
    };
    expect(textOf({ findings: [unknown] }).at(-1)).toBe("    unknown: the ampacity is not known: add power.feeds[].cable.ampacity");
    const nearest = { changes: cooler.changes, margin: -2.3, unit: "°C" as const, breaks: [] };
    expect(textOf({ findings: [{ ...supply, remedies: [], tried: 40, nearest }] }).at(-1)).toBe(
      "    Nothing found in 40 tries of parts and `candidates` of the design. Nearest: 3 dry coolers instead of 2, which still lacks 2.3 K.",
    );
    const ended = { ...nearest, unknownBeyond: "the coolant has no rating" };
    expect(textOf({ findings: [{ ...supply, remedies: [], nearest: ended }] }).at(-1)).toBe(
      "    Nothing found. Nearest: 3 dry coolers instead of 2, which still lacks 2.3 K. With more steps it is unknown: the coolant has no rating.",
    );
    const breaking = { ...nearest, margin: 2, breaks: ["cooling/sound-power-within-limit of site/environment"] };
    expect(textOf({ findings: [{ ...supply, remedies: [], tried: 1, nearest: breaking, isCutShort: true }] }).at(-1)).toBe(
      "    Nothing found in 1 try of parts and `candidates` of the design, and the search was cut short: a larger --budget continues it. Nearest: 3 dry coolers instead of 2, which breaks cooling/sound-power-within-limit of site/environment.",
    );
    const resting = { changes: cooler.changes, breaks: [], restate: ["power.feeds[a].cable.ampacity"] };
    expect(textOf({ findings: [{ ...supply, remedies: [], nearest: resting }] }).at(-1)).toBe(
      "    Nothing found. Nearest: 3 dry coolers instead of 2, to be judged once power.feeds[a].cable.ampacity is stated for the new part.",
    );
    expect(textOf({ findings: [{ ...supply, remedies: [] }] }).at(-1)).toBe("    Nothing found. No change helps.");
    expect(textOf({ findings: [{ ...supply, margin: -3, remedies: [] }] }).at(-1)).toBe(
      "    Nothing found. No change removes a tenth of its shortfall.",
    );
  });

  it("lists changes with a semicolon where one of them says why", () => {
    const [change] = cooler.changes;
    const larger = { kind: "breaker rating" as const, prop: "power", steps: 1, text: "Breaker: 80 A, because the series a ends at 63 A" };
    const changes = change ? [change, larger, larger] : [];
    expect(textOf({ findings: [{ ...supply, remedies: [{ ...cooler, changes }] }] }).at(-1)).toContain(
      "    3 dry coolers instead of 2; Breaker: 80 A, because the series a ends at 63 A; Breaker: 80 A, because the series a ends at 63 A: clears it",
    );
  });

  it("says where a series ends, what the finding needs, and which other series goes further", () => {
    const ended = { prop: "power.feeds[a].main.rating", of: "feed a", series: "abb-tmax-xt1", largest: "160 A", needed: "237 A" };
    const said = (more: object) =>
      textOf({ findings: [{ ...supply, margin: -9, remedies: [], tried: 200, endedSeries: [{ ...ended, ...more }] }] }).at(-1);
    const begins =
      "    Nothing found in 200 tries of parts and `candidates` of the design. No change removes a tenth of its shortfall. The series abb-tmax-xt1 ends at 160 A; feed a needs at least 237 A.";
    expect(said({ other: "schneider-compact-ns" })).toBe(`${begins} Choose another series, such as schneider-compact-ns.`);
    expect(said({ other: "schneider-compact-ns", unknown: "k_T is not published at 42.0 °C" })).toBe(
      `${begins} What schneider-compact-ns carries here is unknown: k_T is not published at 42.0 °C.`,
    );
    expect(said({})).toBe(`${begins} The catalogue has none of that size.`);
  });

  it("says which prop lets a part of the design's own grow", () => {
    expect(textOf({ findings: [{ ...supply, remedies: [], tried: 9, unscaled: ["power.batteries[].scalable"] }] }).at(-1)).toBe(
      "    Nothing found in 9 tries of parts and `candidates` of the design. No change helps. No larger size was tried: state how large it may become as `power.batteries[].scalable: { to: … }`.",
    );
  });

  it("says of a pass that blocks for want of room what was tried, as of a fail", () => {
    expect(textOf({ findings: [{ ...supply, outcome: "pass", remedies: [] }] }).at(-1)).toBe("    Nothing found. No change helps.");
  });

  it("says of a finding that no change clears alone that all changes together do, where they do", () => {
    const set = { ...cooler, verdict: "pass" as const, blocks: [] };
    expect(textOf({ findings: [supply, { ...supply, rule: "cooling/ride-through", remedies: [] }], set }).slice(3)).toEqual([
      "  cooling/ride-through on compute/rack-1",
      "    No change clears it alone: all together do.",
      "  together: 3 dry coolers instead of 2: the site passes",
    ]);
  });

  it("names what still blocks, and candidates that the design refuses", () => {
    const set = { ...cooler, verdict: "fail" as const, blocks: ["a/b of c", "d/e of f", "g/h of i", "j/k of l"] };
    expect(
      textOf({
        set,
        refused: [{ text: "adds a trim chiller", reason: "hub is not valid (1 problem):\n  power: no circuit serves it" }],
      }).slice(3),
    ).toEqual([
      "  cannot be tried: adds a trim chiller",
      "    hub is not valid (1 problem):",
      "      power: no circuit serves it",
      "  together: 3 dry coolers instead of 2: the site still fails: a/b of c, d/e of f, g/h of i and 1 more. Apply the changes, then run fix again",
    ]);
  });
});

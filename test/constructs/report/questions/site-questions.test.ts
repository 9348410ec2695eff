import { defineSite, type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate, type SiteQuestions, siteQuestions, siteReport } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { abha } from "../../../../examples/parts/abha";
import { compute30kW } from "../../../../examples/parts/it-30kw";
import { protectedSite } from "../../../../examples/protected-site";
import { twoFeeds } from "../../../../examples/two-feeds";
import { weakGrid } from "../../../../examples/weak-grid";
import { findingsOf } from "../../../support/nodes/node-variants";
import { stored } from "../../../support/nodes/stores";
import { changed } from "../../../support/props/changed";

function questionsOf({ site, ...design }: EdgeNodeStackProps): SiteQuestions {
  const node = snapshot("questions", site, design);
  return siteQuestions(new NodeStudy(node), evaluate(node).findings, {});
}

const sumOf = (parts: readonly { readonly value: number }[]) => parts.reduce((sum, { value }) => sum + value, 0);
const known = <T extends { readonly outcome: string }>(answer: T) =>
  answer.outcome === "known" ? (answer as Extract<T, { outcome: "known" }>) : expect.unreachable(JSON.stringify(answer));

describe("siteQuestions() on what trips first", () => {
  it("siteQuestions() name the breaker with the least room as a share of its rating, with scenario and contributors", () => {
    const { site, ...design } = firstSite;
    const { findings } = evaluate(snapshot("questions", site, design));
    const shares = findings.flatMap(({ rule, promised, relativeMargin }) =>
      rule === "power/breaker-loading" && promised && relativeMargin !== undefined ? [relativeMargin] : [],
    );
    const answer = known(questionsOf(firstSite).tripsFirst);
    expect(answer).toMatchObject({ rule: "power/breaker-loading", subject: "power/rack-1-a/breaker", scenario: "hottest/feed-b-lost" });
    expect(answer.relativeMargin).toBe(Math.min(...shares));
    expect(sumOf(answer.contributors)).toBeCloseTo(answer.value, 9);
  });

  it("siteQuestions() count the breakers of PDU banks, and say where none is", () => {
    expect(questionsOf(protectedSite).tripsFirst).toMatchObject({ rule: "power/pdu-bank-within-rating" });
    const { power: _, ...bare } = firstSite;
    expect(questionsOf(bare).tripsFirst).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("add power") });
  });
});

describe("siteQuestions() on minimum voltage", () => {
  it("siteQuestions() name the rectifiers of the weak grid and what they lack", () => {
    const answer = known(questionsOf(weakGrid).limitsAtMinimumVoltage);
    expect(answer).toMatchObject({ rule: "power/rectifiers-carry-load", subject: "power/dc-racks", scenario: "hottest/grid-minimum" });
    expect(answer.margin).toBeCloseTo(answer.limit - answer.value, 9);
    expect(answer.margin).toBeLessThan(0);
    expect(sumOf(answer.contributors)).toBeCloseTo(answer.value, 6);
  });

  it("siteQuestions() leave out what the voltage takes no room from: a breaker too large for its cable", () => {
    // power/cable-protected has 0.96 A of room at every voltage
    expect(questionsOf(protectedSite).limitsAtMinimumVoltage).toMatchObject({ rule: "power/voltage-at-load-within-range" });
  });

  it("siteQuestions() do not ask where there is no feed", () => {
    const { power: _, ...bare } = firstSite;
    expect(questionsOf(bare).limitsAtMinimumVoltage).toMatchObject({
      outcome: "not-applicable",
      reason: expect.stringContaining("no feed"),
    });
  });
});

describe("siteQuestions() on the time without the grid", () => {
  it("siteQuestions() give the tank of gensets, and batteries alone beside it with what they leave dark", () => {
    const { batteryAutonomyS: _, batteryLoads: __, ...promises } = twoFeeds.site.promises;
    const { site, ...design } = { ...twoFeeds, site: { ...twoFeeds.site, promises } };
    const { findings } = evaluate(snapshot("questions", site, design));
    const answer = questionsOf({ ...design, site }).lastsWithoutGrid;
    if (!("others" in answer)) return expect.unreachable();
    expect(answer).toMatchObject({ outcome: "known", carriedBy: "gensets", first: "genset", promised: true, dark: [], shed: [] });
    expect(answer.hours).toBe(findings.find(({ rule }) => rule === "power/fuel-covers-autonomy")?.value);
    // Racks and receivers run on the batteries, pumps and coolers stand: the hours are of what runs.
    const study = new NodeStudy(snapshot("questions", site, design));
    const { electrical } = study.point(study.scenarios.find(({ name }) => name === "hottest/on-battery") ?? expect.unreachable());
    const shortest = Math.min(...electrical.batteries.map(({ autonomyH = Number.NaN }) => autonomyH));
    expect(shortest).toBeGreaterThan(2);
    expect(answer.others).toMatchObject([{ carriedBy: "batteries", hours: shortest, promised: false }]);
    expect(answer.others[0]?.dark).toContain("facility-pump");
    expect(answer.others[0]?.dark).not.toContain("rack-1");
    for (const { powerW, contributors } of [answer, ...answer.others]) {
      expect(sumOf(contributors)).toBeCloseTo(powerW ?? Number.NaN, 6);
      for (const { value } of contributors) expect(value).toBeGreaterThan(-1e-6); // nothing cools on the batteries
    }
  });

  it("siteQuestions() count the battery of a UPS that refuses the voltage of the gensets, and the remedies name that voltage", () => {
    const refusing = changed(twoFeeds, "power.ups.0.input", { minimum: "440 V line-to-line", maximum: "500 V line-to-line" });
    const beside = findingsOf("power/autonomy-covers-promise", refusing)["power/battery-a/beside-gensets"];
    expect(beside).toMatchObject({ outcome: "fail", value: expect.any(Number), limit: 24 });
    const answer = questionsOf(refusing).lastsWithoutGrid;
    expect(answer).toMatchObject({ carriedBy: "gensets and batteries", first: "battery-a", hours: beside?.value });
    const remedy =
      "first correct the voltage at ups-a: its input refuses it, so its battery carries its load (see power/voltage-fits-part)";
    const large = changed(refusing, "power.gensets.0", { ...twoFeeds.power?.gensets?.[0], minimumLoad: "60 %" });
    expect([beside?.remedy, findingsOf("power/genset-minimum-load", large)["power/genset"]?.remedy]).toEqual([remedy, remedy]);
  });

  it("siteQuestions() give no time to batteries that carry nothing, while gensets carry the racks", () => {
    const { downlink, ...props } = stored({ gensets: {} });
    const { antennas, receivers } = downlink ?? expect.unreachable();
    const idle = { antennas, receivers: receivers.map((one) => ({ ...one, power: "0 W" as const })) };
    const answer = questionsOf({ ...props, downlink: idle }).lastsWithoutGrid;
    if (!("others" in answer)) return expect.unreachable();
    expect(answer).toMatchObject({ carriedBy: "gensets", hours: expect.any(Number), dark: [] });
    expect(answer.others).toMatchObject([{ carriedBy: "batteries", hours: 0, dark: expect.arrayContaining(["rack-1", "rack-2"]) }]);
    expect(answer.others[0]).not.toHaveProperty("first");
  });

  it("siteQuestions() give gensets first where the site promises a time on batteries too, and these beside it", () => {
    const { autonomyS: _, ...promises } = lagosSolarHybrid.site.promises;
    const site = { ...lagosSolarHybrid.site, promises: { ...promises, batteryAutonomyS: 1800, gensetAutonomyS: 86_400 } };
    const answer = questionsOf({ ...lagosSolarHybrid, site }).lastsWithoutGrid;
    if (!("others" in answer)) return expect.unreachable();
    expect(answer).toMatchObject({ carriedBy: "gensets", promised: true });
    expect(answer.others).toMatchObject([{ carriedBy: "batteries", promised: true, dark: [] }]);
  });

  it("siteQuestions() say what is shed, and how long the rest lasts then and without shedding", () => {
    const [rack1, rack2] = compute30kW.racks;
    const { gensets: _g, ...power } = lagosSolarHybrid.power ?? expect.unreachable();
    const redundancy = { rejection: "N", airConditioning: "N", feeds: "N" } as const;
    const grid = { nominal: "400 V line-to-line", minimum: "0.85" } as const;
    const { orchestration: _o, ...design } = lagosSolarHybrid;
    const answer = questionsOf({
      ...design,
      power,
      compute: { racks: [rack1, { ...rack2, sheddable: true, priority: 6 }] },
      site: defineSite({ ...abha, grid, promises: { redundancy, autonomy: "1 h", shedding: { downTo: 6 } } }),
    }).lastsWithoutGrid;
    if (!("others" in answer)) return expect.unreachable();
    expect(answer).toMatchObject({ carriedBy: "batteries", scenario: expect.stringMatching(/on-battery-shed$/), promised: true });
    expect(answer.shed).toEqual([{ id: "rack-2", kind: "rack", priority: 6, powerW: 15_000 }]);
    expect(answer.others).toMatchObject([{ scenario: expect.stringMatching(/on-battery$/), shed: [] }]);
    expect(answer.hours).toBeGreaterThan(answer.others[0]?.hours ?? Number.NaN);
  });

  it("siteQuestions() say so where nothing stands in, and where nobody knows what a battery stores", () => {
    expect(questionsOf(weakGrid).lastsWithoutGrid).toEqual({ outcome: "not-applicable", reason: "no battery or genset" });
    expect(questionsOf(firstSite).lastsWithoutGrid).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("state the energy of each"),
    });
  });

  it("siteQuestions() give no time to gensets that do not carry the node, whatever their tank holds", () => {
    const small = { ratedPower: "10 kW", ratedApparentPower: "12.5 kVA" } as const;
    expect(questionsOf(stored({ gensets: {} })).lastsWithoutGrid).toMatchObject({ carriedBy: "gensets", hours: expect.any(Number) });
    expect(questionsOf(stored({ gensets: small })).lastsWithoutGrid).toMatchObject({ carriedBy: "gensets", hours: 0, first: "genset" });
  });

  it("siteQuestions() know nothing where the maker of the gensets publishes nothing", () => {
    const derating = { elevations: ["0 m"], temperatures: ["20 °C"], shares: [[1]] } as const;
    expect(questionsOf(stored({ gensets: { derating } })).lastsWithoutGrid).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("not published"),
    });
  });
});

describe("siteQuestions() on the fuel of a year", () => {
  it("siteQuestions() give that of the year, and what went into it", () => {
    const { site, ...design } = lagosSolarHybrid;
    const { questions, year } = siteReport(evaluate(snapshot("questions", site, design)), { policy: {} });
    const answer = known(questions?.fuelOfYear ?? expect.unreachable());
    expect(year).toMatchObject({ energy: { fuelL: answer.litres, deliveries: answer.deliveries, starts: answer.starts } });
    expect(sumOf(answer.contributors)).toBeCloseTo(answer.litres, 9);
    // The line through 25, 50 and 100 kW at 8, 14 and 26 L/h: 2 L/h to turn, for every hour that the one set runs.
    expect(answer.contributors[1]?.value).toBeCloseTo(2 * answer.gensetHours, 6);
    expect(answer.co2Kg).toBeCloseTo(2.68 * answer.litres, 6);
    expect(questions?.lastsWithoutGrid).toMatchObject({ survival: { minimumH: expect.any(Number) } });
  });

  it("siteQuestions() are not known without weather, and do not ask of a site without gensets", () => {
    expect(questionsOf(twoFeeds).fuelOfYear).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("add site.weather") });
    expect(questionsOf(firstSite).fuelOfYear).toEqual({ outcome: "not-applicable", reason: "no genset" });
  });
});

describe("siteReport()", () => {
  it("siteReport() asks the questions when it is given the policy, and not in a run of a part", () => {
    const { site, ...design } = firstSite;
    const node = snapshot("questions", site, design);
    const { questions } = siteReport(evaluate(node), { policy: {} });
    expect(JSON.parse(JSON.stringify(questions))).toStrictEqual(questions);
    expect(siteReport(evaluate(node))).not.toHaveProperty("questions");
    expect(siteReport(evaluate(node, { only: { rules: ["power/*"] } }), { policy: {} })).not.toHaveProperty("questions");
  });
});

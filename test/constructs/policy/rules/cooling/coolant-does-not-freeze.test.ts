import { defineSite } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { coolantDoesNotFreeze } from "../../../../../constructs/policy/rules/cooling/coolant-does-not-freeze";
import { astanaCold } from "../../../../../examples/astana-cold";
import { inTheShade } from "../../../../support/nodes/in-the-shade";
import { cooling, finding, mildSite, mismatched, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = coolantDoesNotFreeze;
const subject = "cooling/facility-loop";
const rackLoop = "cooling/secondary-loop";
const cold = coldSite(-20);

function coldSite(dryBulbC: number, promises = mildSite.promises) {
  return inTheShade(
    defineSite({
      country: "SA",
      position: { latitude: 18, longitude: 42, elevation: "500 m" },
      climate: { hottest: { dryBulb: "30 °C", wetBulb: "15 °C" }, coldest: { dryBulb: `${dryBulbC} °C` } },
      grid: { nominal: "400 V line-to-line", minimum: "0.9" },
      promises: { redundancy: promises.redundancy, ...(promises.coldStart && { coldStart: true }) },
    }),
  );
}

const freezing = (outdoorsC: number, other: object = {}) => [
  { loop: "facilityLoop", coldest: { name: "outdoor air", celsius: outdoorsC }, freezingPointC: -10, marginK: outdoorsC + 10, ...other },
];
const at = (outdoorsC: number, other: object = {}) => ({
  node: smallNode({ cooling: { secondaryLoop: undefined } }),
  point: smallPoint({ freezing: freezing(outdoorsC, other) } as never),
});

ruleCases(coolantDoesNotFreeze, {
  subject,
  pass: at(-9),
  fail: at(-11),
  unknown: at(-9, { reason: "the temperature of the room is unknown" }),
  notApplicable: { node: smallNode({ cooling: undefined }) },
  boundary: { at: at(-10), beyond: at(-10.001) },
  fromProps: { pass: variant(), fail: { ...variant(), site: cold } },
});

describe(rule, () => {
  it("has the freezing point of 25 % propylene glycol as its limit", () => {
    expect(finding(rule, subject, variant()).limit).toBeCloseTo(-10.1828, 4); // reference/worked-thermal-kuwait.json
  });

  it("fails at -20 °C, by the outdoor air", () => {
    expect(finding(rule, subject, { ...variant(), site: cold })).toMatchObject({
      value: -20,
      at: "outdoor air",
      scenario: expect.stringMatching(/^coldest/),
      remedy: expect.stringContaining("glycol in cooling.facilityLoop"),
    });
  });

  it("holds the rack loop in a heated room against the air of the room: 25 % glycol stands at -20 °C outdoors", () => {
    const indoors = finding(rule, rackLoop, { ...variant(), site: cold });
    expect(indoors).toMatchObject({ outcome: "pass", at: "room air" });
    expect(indoors.value).toBeGreaterThanOrEqual(15);
  });

  it("holds it against the air outdoors at a cold start, where the site promises one", () => {
    const site = coldSite(-20, { ...mildSite.promises, coldStart: true });
    expect(finding(rule, rackLoop, { ...variant(), site })).toMatchObject({
      outcome: "fail",
      scenario: "coldest/cold-start",
      value: -20,
      remedy: expect.stringContaining("keep the room warmer (cooling.room.heater)"),
    });
  });

  it("is unknown where publications disagree whether half ethylene glycol is frozen, and names both", () => {
    // Melinder −39.8 °C, Clariant −36.7 °C, ASHRAE −37.0 °C
    const at = (dryBulbC: number) => {
      const { site } = astanaCold;
      return finding(rule, subject, {
        ...astanaCold,
        site: { ...site, climate: { ...site.climate, coldest: { ...site.climate.coldest, dryBulbC } } },
      });
    };
    expect([-30, -36.6, -37, -38, -39, -40].map((dryBulbC) => at(dryBulbC).outcome)).toEqual([
      "pass",
      "pass",
      "unknown",
      "unknown",
      "unknown",
      "fail",
    ]);
    expect(at(-38)).toMatchObject({ scenario: expect.stringMatching(/^coldest/), blocks: true });
    expect(at(-38).reason).toMatch(
      /as cold as -38\.0 °C, .* is -39\.8 °C by Melinder but -36\.7 °C by Clariant, Antifrogen N: raise the share of glycol in cooling\.facilityLoop\.coolant to 51 % by volume \(53\.8 % by mass\)$/,
    );
    expect(finding(rule, subject, astanaCold)).toMatchObject({ outcome: "pass", value: -34.8 });
  });

  it("keeps the fail of Melinder where another publication has the coolant liquid, and asks no more of a site that keeps a reserve", () => {
    const published = (freezingPointC: number, temperatureC: number) =>
      at(-12, { freezingPointC, publishedFreezing: { temperatureC, document: "another" } });
    expect(judgeRule(coolantDoesNotFreeze, published(-11, -14))[0]).toMatchObject({ outcome: "fail", limit: -11 });
    expect(judgeRule(coolantDoesNotFreeze, published(-14, -11))[0]).toMatchObject({ outcome: "unknown" });
    expect(judgeRule(coolantDoesNotFreeze, published(-16, -13))[0]).toMatchObject({ outcome: "pass", limit: -16 });
    const reserved = judgeRule(coolantDoesNotFreeze, { ...published(-16, -13), parameters: { reserve: "3 K" } });
    expect(reserved[0]).toMatchObject({ outcome: "pass", limit: -13 });
  });

  it("names the least share that is liquid by all publications, and the rating points that it needs", () => {
    const { rating } = variant().cooling?.dryCoolers ?? {};
    expect(rating?.coolant).toEqual({ kind: "propylene-glycol", share: "25 % by volume" });
    // the freezing point of 35 % by volume is −17.1 °C by ASHRAE, that of 25 % by volume is −10.2 °C
    const at = (dryBulbC: number) => finding(rule, subject, { ...variant(), site: coldSite(dryBulbC) }).remedy;
    expect(at(-11)).toMatch(
      /^raise the share of glycol in cooling\.facilityLoop\.coolant to 2[67] % by volume \(2[67]\.\d % by mass\), or drain/,
    );
    expect(at(-17)).toMatch(
      /to 3[456] % by volume \(3[456]\.\d % by mass\), with rating points for that coolant \(cooling\.dryCoolers\.rating, cooling\.cdus\.rating\), or drain/,
    );
    expect(at(-60)).toBe("drain the parts that stand in the cold");
  });

  it("is unknown when the solver cannot describe the coolant", () => {
    expect(finding(rule, subject, variant(cooling({ facilityLoop: mismatched })))).toMatchObject({ outcome: "unknown" });
  });
});

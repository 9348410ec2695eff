import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { autonomyCoversPromise } from "../../../../../constructs/policy/rules/power/autonomy-covers-promise";
import type { BatteryState } from "../../../../../constructs/studies/electrical/battery-state";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { twoFeeds } from "../../../../../examples/two-feeds";
import { finding, findingsOf, mildSite, variant } from "../../../../support/nodes/node-variants";
import { stored, storedNode, storedPoint } from "../../../../support/nodes/stores";

const { id: rule } = autonomyCoversPromise;
const subject = "power/battery-1";
const promising = storedNode({ battery: {}, promises: { autonomyS: 8 * 3600 } });
const lasting = (battery: Partial<BatteryState>) => ({ node: promising, point: storedPoint({ kind: "on-battery" }, { battery }) });
const bridging = (battery: Partial<BatteryState>) => ({
  node: storedNode({ battery: {}, genset: {} }),
  point: storedPoint({ kind: "on-genset", recharging: false }, { bridging: battery, genset: { standsAfterS: 45 } }),
});
const own = "power/battery-on-dc-48";

ruleCases(autonomyCoversPromise, {
  subject,
  pass: lasting({ autonomyH: 9 }),
  fail: lasting({ autonomyH: 7 }),
  unknown: lasting({ autonomyH: undefined, reason: "energy is not published at 60 °C" }),
  notApplicable: { node: smallNode({ batteries: [] }), subject: "power/autonomy" },
  notJudged: { node: smallNode(), subject: "power/autonomy" },
  boundary: { at: lasting({ autonomyH: 8 }), beyond: lasting({ autonomyH: 7.999 }) },
  fromProps: {
    subject: own,
    pass: stored({ promises: { autonomyS: 4 * 3600 } }),
    fail: stored({ promises: { autonomyS: 24 * 3600 } }),
  },
});

describe(rule, () => {
  it("names the nominal energy of the same cells that lasts long enough, and that passes", () => {
    const promises = { autonomyS: 24 * 3600 };
    const { unit, limit, remedy = "" } = finding(rule, own, stored({ promises }));
    expect({ unit, limit }).toEqual({ unit: "h", limit: 24 });
    const [, enough] = /with ([\d.]+ kWh) of nominal energy instead of 10 kWh \(power\.batteries\[\]\.energy\.nominal\)/.exec(remedy) ?? [];
    const larger = stored({ battery: { nominal: enough as "1 kWh" }, promises });
    expect(finding(rule, own, larger).outcome).toBe("pass");
  });

  it("names that energy for cells that deliver too little too, unless a power of the battery limits it", () => {
    const weak = (battery: Parameters<typeof storedNode>[0]["battery"] = {}) =>
      judgeRule(autonomyCoversPromise, {
        node: storedNode({ battery, promises: { autonomyS: 900 } }),
        point: storedPoint(
          { kind: "on-battery" },
          { battery: { dischargeW: 20_000, dischargeLimitW: 10_000, usableWh: 8000, autonomyH: 0, cellC: 0 } },
        ),
      })[0]?.remedy;
    const present = "the present cells may deliver only 10.00 kW at 0.0 °C";
    expect(weak()).toBe(
      `choose cells for battery-1 that deliver 20.00 kW, or 20 kWh of nominal energy instead of 10 kWh (power.batteries[].energy.nominal): ${present}`,
    );
    expect(weak({ maximumDischargeW: 10_000 })).toBe(`choose cells for battery-1 that deliver 20.00 kW: ${present}`);
  });

  it("fails what no battery carries, as pumps and racks on the grid alone", () => {
    const { outcome, contributors, remedy } = finding(rule, "power/autonomy", stored({ promises: { autonomyS: 60 } }));
    expect(outcome).toBe("fail");
    expect(contributors.map(({ name }) => name)).toEqual(expect.arrayContaining(["rack-1", "facility-pump"]));
    expect(remedy).toContain("add gensets");
  });

  it("is not judged without a promise beside gensets too, and then judges what bridges until they stand", () => {
    const { redundancy } = twoFeeds.site.promises;
    const promises = { redundancy };
    const found = findingsOf(rule, { ...twoFeeds, site: { ...twoFeeds.site, promises } });
    expect(found["power/autonomy"]).toMatchObject({
      outcome: "not-judged",
      missing: ["site.promises.autonomy"],
      reason: expect.stringContaining("state site.promises.autonomy"),
    });
    expect(found["power/battery-a"]).toMatchObject({ outcome: "pass", unit: "s" });
    expect(findingsOf(rule, twoFeeds)["power/autonomy"]?.outcome).not.toBe("not-judged");
  });

  it("asks of a battery beside gensets to hold until they stand, all attempts to start included", () => {
    expect(judgeRule(autonomyCoversPromise, bridging({ autonomyH: 45 / 3600 }))).toMatchObject([
      { subject, outcome: "pass", unit: "s", limit: 45, margin: 0 },
    ]);
    expect(judgeRule(autonomyCoversPromise, bridging({ autonomyH: 44 / 3600 }))).toMatchObject([{ outcome: "fail" }]);
    expect(judgeRule(autonomyCoversPromise, bridging({ autonomyH: 0, dischargeW: 20_000 }))).toMatchObject([
      { outcome: "fail", value: 0, remedy: expect.stringContaining("20.00 kW") },
    ]);
  });

  it("bridges with the load that is on the bus when the grid is gone", () => {
    const { value = 0, limit, scenario } = finding(rule, own, stored({ gensets: {} }));
    expect(scenario).toContain("/on-genset");
    expect(limit).toBe(3 * 15);
    // Two receivers of 400 W; 10 kWh · 0.8 · 0.8 · 0.96 · f(T), f(T) between 0.8 and 1
    const hours = (10_000 * 0.8 * 0.8 * 0.96) / 800;
    expect(value / 3600).toBeGreaterThan(0.8 * hours);
    expect(value / 3600).toBeLessThanOrEqual(hours + 1e-9);
  });

  it("holds a promise on batteries beside gensets, and the bridging with it", () => {
    const on = (batteryAutonomyS: number) => stored({ gensets: {}, promises: { batteryAutonomyS } });
    // 10 kWh · 0.8 · 0.8 · 0.96 · f(T) on two receivers of 400 W: 7.68 h at most, as above
    expect(finding(rule, own, on(4 * 3600))).toMatchObject({ outcome: "pass", unit: "h", limit: 4 });
    const broken = finding(rule, own, on(8 * 3600));
    expect(broken).toMatchObject({ outcome: "fail", limit: 8, blocks: true, scenario: expect.stringMatching(/on-battery$/) });
    expect(broken.counts).toMatchObject({ pass: broken.counts.pass, fail: 2 }); // hottest and coldest
    expect(broken.counts.pass).toBeGreaterThan(0); // the bridging, on gensets
    const { outcome, contributors, remedy } = finding(rule, "power/autonomy", on(4 * 3600));
    expect(outcome).toBe("fail");
    expect(contributors.map(({ name }) => name)).toEqual(expect.arrayContaining(["rack-1", "facility-pump"]));
    expect(remedy).not.toContain("gensets");
  });

  it("judges the bridging alone where the promise on batteries is left to gensets", () => {
    const props = stored({ gensets: {}, promises: { gensetAutonomyS: 8 * 3600 } });
    expect(finding(rule, own, props)).toMatchObject({ outcome: "pass", unit: "s", limit: 45 });
    expect(finding(rule, "power/autonomy", props).outcome).toBe("not-applicable");
  });

  it("fails a promise on batteries that the design does not have, and does not know one of unknown energy", () => {
    const site = { ...mildSite, promises: { ...mildSite.promises, batteryAutonomyS: 1800 } };
    const { batteries: _, ...power } = power30kW;
    expect(finding(rule, "power/autonomy", { ...variant({ power }), site })).toMatchObject({
      outcome: "fail",
      value: 0,
      limit: 0.5,
      blocks: true,
      remedy: "add power.batteries, or remove batteries from site.promises.autonomy",
    });
    expect(finding(rule, "power/autonomy", { ...variant(), site })).toMatchObject({
      outcome: "unknown",
      reason: "the site promises 0.5 h on batteries, and no battery with a stated energy can carry it: state power.batteries[].energy",
    });
  });

  it("takes the longest outage of the grid for the promise where no autonomy is promised", () => {
    const site = { ...mildSite, grid: { ...mildSite.grid, outages: { longestS: 24 * 3600 } } };
    expect(finding(rule, own, { ...stored({}), site })).toMatchObject({ outcome: "fail", limit: 24, blocks: true });
  });

  it("is unknown, and blocks, where nothing is known that carries the promise", () => {
    const site = { ...mildSite, promises: { ...mildSite.promises, autonomyS: 8 * 3600 } };
    expect(finding(rule, "power/autonomy", { ...variant(), site })).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringContaining("promises 8 h without the grid"),
    });
  });
});

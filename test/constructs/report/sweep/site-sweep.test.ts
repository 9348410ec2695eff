import { describe, expect, it } from "vitest";
import { descriptionOf } from "../../../../constructs/report/description";
import { siteSweep } from "../../../../constructs/report/sweep/site-sweep";
import { sweepText } from "../../../../constructs/report/sweep/sweep-text";
import { tightestByRule } from "../../../../constructs/report/tightest-margins";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { finding } from "../../../support/report/reports";

describe("siteSweep()", () => {
  it("follows one rule on heat and one on power over all values: those that are tightest anywhere", () => {
    const { site, policy = {}, ...design } = lagosSolarHybrid;
    const { weather: _, ...still } = site; // a year at each value would take long
    const description = descriptionOf(still, design, policy);
    const values = [40, 48, 54, 58];
    const points = siteSweep("lagos", description, "ambient", values);
    for (const kind of ["thermal", "power"] as const) {
      const rules = new Set(points.flatMap((point) => point[kind]?.rule ?? []));
      expect([kind, rules.size]).toEqual([kind, 1]);
    }
    const power = points.flatMap((point) => (point.power ? [point.power.relativeMargin] : []));
    expect(power.length).toBeGreaterThan(1);
    for (const [i, margin] of power.slice(1).entries()) expect(margin).toBeLessThanOrEqual((power[i] ?? Number.NaN) + 1e-9); // hotter air leaves no more room
    expect(sweepText("lagos", "ambient", points, 200)).toContain(`power: ${points[0]?.power?.rule.replace("power/", "")}`);
  });
});

describe("sweepText()", () => {
  it("says why a site is unknown at a value, and calls it a fail only where something fails", () => {
    const rule = "cooling/it-supply-within-limit";
    const points = [
      { value: 0, verdict: "pass", stoppedBy: [] },
      { value: 1000, verdict: "fail", stoppedBy: [rule] },
      { value: 2000, verdict: "fail", stoppedBy: [rule], unknown: ["extend its table"] },
      { value: 3000, verdict: "fail", stoppedBy: [rule], unknown: ["extend its table", "state its class"] },
    ] as const;
    const text = sweepText("lagos", "altitude", points, 200);
    expect(text.match(/ (pass|fail|unknown)(?=[: ])/g)).toEqual([" pass", " fail", " unknown", " unknown"]);
    expect(text).toMatch(/\nunknown at 2000, 3000 m: extend its table\n$/);
  });
});

describe("tightestByRule()", () => {
  it("keeps of each rule the least relative margin in the promised scenarios", () => {
    const of = (rule: string, relativeMargin: number, change = {}) => finding({ rule: `cooling/${rule}`, relativeMargin, ...change });
    const all = [of("one", 0.3), of("one", 0.1), of("two", 0.2), of("two", 0.05, { promised: false }), of("three", 0.1, { unit: "units" })];
    const found = [...tightestByRule(all, "cooling")].map(([rule, { relativeMargin }]) => [rule, relativeMargin]);
    expect(found).toEqual([
      ["cooling/one", 0.1],
      ["cooling/two", 0.2],
    ]);
    expect(tightestByRule(all, "power").size).toBe(0);
  });
});

import { snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../../examples/lagos-solar-hybrid";

const rules = ["unserved-energy", "survives-outage", "battery-life", "genset-hours"].map((name) => `power/${name}`);

describe("judgeYear()", () => {
  it("judges the year of a node once, in no scenario", () => {
    const { site, ...design } = lagosSolarHybrid;
    const { findings, counts } = evaluate(snapshot("lagos", site, design), { only: { rules } });
    expect(counts.judgements).toBe(findings.length);
    expect(findings.map(({ rule, subject, outcome, scenario }) => [rule, subject, outcome, scenario])).toEqual([
      ["power/battery-life", "power/battery-ups", "pass", undefined],
      ["power/battery-life", "power/battery-dc", "pass", undefined],
      ["power/genset-hours", "power/genset", "not-applicable", undefined],
      ["power/survives-outage", "power/year", "pass", undefined],
      ["power/survives-outage", "power/year/on-batteries", "not-applicable", undefined], // 30 min
      ["power/unserved-energy", "power/year", "pass", undefined],
    ]);
  });

  it("names the weather that opens the year, of each part that it would judge, once", () => {
    const { site, ...design } = firstSite;
    const { findings } = evaluate(snapshot("first", site, design), { only: { rules: [...rules, "power/breaker-loading"] } });
    const ofYear = findings.filter(({ rule }) => rules.includes(rule));
    expect(ofYear.map(({ rule, subject, outcome }) => [rule, subject, outcome])).toEqual([
      ["power/battery-life", "power/battery-1", "not-judged"],
      ["power/genset-hours", "power/year", "not-applicable"],
      ["power/survives-outage", "power/year", "not-judged"],
      ["power/unserved-energy", "power/year", "not-judged"],
    ]);
    const missing = Object.fromEntries(ofYear.map((one) => [one.rule, one.missing]));
    expect(missing).toEqual({
      "power/battery-life": ["site.weather", "power.batteries[].energy.life"],
      "power/genset-hours": undefined,
      "power/survives-outage": ["site.weather", "site.promises.autonomy", "power.batteries[].energy"],
      "power/unserved-energy": ["site.weather"],
    });
    for (const { counts } of ofYear.filter(({ outcome }) => outcome === "not-judged")) expect(counts["not-judged"]).toBe(1);
  });

  it("names the weather alone where the rest is given", () => {
    const { site, ...design } = lagosSolarHybrid;
    const { weather: _, ...dry } = site;
    const { availability: __, outages: ___, ...grid } = dry.grid;
    const { findings } = evaluate(snapshot("lagos", { ...dry, grid } as typeof site, design));
    const missing = findings.flatMap((one) => (rules.includes(one.rule) && one.missing ? [one.missing] : []));
    expect(new Set(missing.flat())).toEqual(new Set(["site.weather"]));
  });
});

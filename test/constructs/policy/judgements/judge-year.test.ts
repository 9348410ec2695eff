import { evaluate, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";

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

  it("says once that a site without weather has no year", () => {
    const { site, ...design } = firstSite;
    const { findings } = evaluate(snapshot("first", site, design), { only: { rules: [...rules, "power/breaker-loading"] } });
    const ofYear = findings.filter(({ rule }) => rules.includes(rule));
    expect(ofYear).toHaveLength(4);
    for (const finding of ofYear)
      expect(finding).toMatchObject({
        subject: "power/year",
        outcome: "not-applicable",
        reason: "the site has no weather, so no year is computed",
        counts: { "not-applicable": 1 },
      });
  });
});

import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { gensetHours } from "../../../../../constructs/policy/rules/power/genset-hours";
import { lagosSolarHybrid } from "../../../../../examples/lagos-solar-hybrid";
import { storedNode, yearWith } from "../../../../support/nodes/stores";

const { id: rule } = gensetHours;
const subject = "power/genset";
const standby = storedNode({ genset: { rating: "ESP" } });
const running = (hoursPerSet: number) => ({ node: standby, year: yearWith({ hoursPerSet }) });
const { power } = lagosSolarHybrid;
const rated = (rating: "ESP" | "PRP") => ({
  ...lagosSolarHybrid,
  ...(power && { power: { ...power, gensets: (power.gensets ?? []).map((one) => ({ ...one, rating })) } }),
});

ruleCases(gensetHours, {
  subject,
  pass: running(150),
  fail: running(250),
  unknown: { subject: "power/year", node: standby, year: { outcome: "unknown", reason: "the healthy node has no operating point" } },
  notApplicable: { node: storedNode({ genset: { rating: "PRP" } }), year: yearWith({}) },
  boundary: { at: running(200), beyond: running(201) },
  fromProps: {
    // Every hour of grid but one a day, and a battery for that hour: the set hardly runs
    pass: {
      ...rated("ESP"),
      site: { ...lagosSolarHybrid.site, grid: { ...lagosSolarHybrid.site.grid, availability: { hoursADay: 23, seed: 1 } } },
    },
    fail: rated("ESP"),
  },
});

describe(rule, () => {
  it("asks for no weather of a set whose rating has no limit of hours", () => {
    const unlimited = storedNode({ genset: { rating: "PRP" } });
    expect(judgeRule(gensetHours, { node: unlimited })).toMatchObject([
      { subject, outcome: "not-applicable", reason: "the rating PRP has no limit on hours a year" },
    ]);
    expect(judgeRule(gensetHours, { node: standby })).toMatchObject([{ subject, outcome: "not-judged", missing: ["site.weather"] }]);
  });

  it("permits limited time power 500 h", () => {
    const node = storedNode({ genset: { rating: "LTP" } });
    expect(judgeRule(gensetHours, { node, year: yearWith({ hoursPerSet: 501 }) })).toMatchObject([{ outcome: "fail", limit: 500 }]);
  });
});

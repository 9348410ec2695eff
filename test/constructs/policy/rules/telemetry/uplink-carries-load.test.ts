import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { uplinkCarriesLoad } from "../../../../../constructs/policy/rules/telemetry/uplink-carries-load";
import { sending, uplinkNode, uplinkProps } from "../../../../support/nodes/uplink";

const subject = "telemetry/uplink";
const capacity = 125_952; // [bit/s] 0.3 of 419,840
const loaded = (loadBitPerS: number) => sending({ loadBitPerS, parts: [{ name: "rack, 1 series", bitPerS: loadBitPerS }] });

ruleCases(uplinkCarriesLoad, {
  subject,
  pass: uplinkNode(),
  fail: loaded(130_000),
  unknown: uplinkNode({ uplink: { also: [{ series: "node_load1" }] } }),
  notApplicable: { node: smallNode() },
  boundary: { at: loaded(capacity), beyond: loaded(capacity + 1) },
  fromProps: {
    pass: uplinkProps(),
    fail: uplinkProps({ uplink: { also: [{ series: "node_load1", count: 100_000 }] } }),
  },
});

describe(uplinkCarriesLoad.id, () => {
  it("adds up by part: 8·7 B/30 s of each series, and 8·1,000 B of each alert", () => {
    const [judged] = judgeRule(uplinkCarriesLoad, uplinkNode());
    expect(judged?.contributors).toEqual([
      { name: "whether a target answers (up), 4 series", value: (8 * 7 * 4) / 30 },
      { name: "node_load1, 1100 series", value: (8 * 7 * 1100) / 30 },
      { name: "20 alerts an hour", value: (8000 * 20) / 3600 },
    ]);
  });

  it("says with numbers which share, which interval and which number of series is enough", () => {
    // 100,004 series: 186,674 + 44 bit/s of 419,840; 125,952 − 44 carry 67,450 of them, or all each 44.48 s
    const [judged] = judgeRule(uplinkCarriesLoad, uplinkNode({ uplink: { also: [{ series: "node_load1", count: 100_000 }] } }));
    expect(judged).toMatchObject({
      outcome: "fail",
      remedy:
        "give telemetry 0.445 of the backhaul (site.backhaul.share.telemetry); or poll every 45 s (telemetry.interval), or send at most 67450 of 100004 series",
    });
  });

  it("says which count to state where the number of a series is unknown", () => {
    const [judged] = judgeRule(uplinkCarriesLoad, uplinkNode({ uplink: { also: [{ series: "node_load1" }] } }));
    expect(judged?.reason).toBe("the number of node_load1 is not stated: state count in telemetry.uplink.also");
  });

  it("takes the mean over windows, 11,429 of 419,840 bit/s, and refuses windows without time for data", () => {
    const [windowed] = judgeRule(uplinkCarriesLoad, uplinkNode({ backhaul: { windows: { length: "10 min", period: "6 h" } } }));
    expect(windowed?.limit).toBeCloseTo(0.3 * 11_429, 0);
    const [shut] = judgeRule(uplinkCarriesLoad, uplinkNode({ backhaul: { windows: { length: "12 s", period: "6 h" } } }));
    expect(shut).toMatchObject({
      outcome: "fail",
      limit: 0,
      reason: "no window of the backhaul is longer than its 20 round trips, 12 s, after which data pass",
      remedy: "make windows longer than 12 s (site.backhaul.windows)",
    });
  });
});

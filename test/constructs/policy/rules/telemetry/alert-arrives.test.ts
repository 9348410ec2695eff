import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { alertArrives } from "../../../../../constructs/policy/rules/telemetry/alert-arrives";
import { sending, uplinkNode, uplinkProps } from "../../../../support/nodes/uplink";

const way = (seconds: number) => sending({ alerts: { up: [{ name: "way", seconds }], after: [{ name: "way", seconds }] } });
const slow = { telemetry: { interval: "60 s" } } as const;

ruleCases(alertArrives, {
  subject: "telemetry/uplink/up",
  pass: uplinkNode(),
  fail: uplinkNode(slow),
  unknown: { impossible: "a description without a backhaul is refused, and the way of an alert does not depend on the number of series" },
  notApplicable: { node: smallNode(), subject: "telemetry/uplink" },
  boundary: { at: way(120), beyond: way(120.1) },
  fromProps: { pass: uplinkProps(), fail: uplinkProps(slow) },
});

describe(alertArrives.id, () => {
  it("is 99.2 s of 120 s while the backhaul works, and 189.2 s of 240 s after an outage", () => {
    expect(judgeRule(alertArrives, uplinkNode()).map(({ subject, value, limit }) => [subject, value, limit])).toEqual([
      ["telemetry/uplink/up", expect.closeTo(99.2, 9), 120],
      ["telemetry/uplink/after", expect.closeTo(189.2, 9), 240],
    ]);
  });

  it("says which interval is enough, or that alerts need more time", () => {
    // 159.2 s are 39.2 s too many: each of two intervals 19.6 s shorter
    expect(judgeRule(alertArrives, uplinkNode(slow))[0]?.remedy).toBe(
      "poll every 40 s (telemetry.interval), or allow alerts more than 120 s (site.backhaul.alertDelay)",
    );
    expect(judgeRule(alertArrives, uplinkNode({ backhaul: { alertDelay: "10 s" } }))[0]?.remedy).toBe(
      "allow alerts more than 10 s (site.backhaul.alertDelay)",
    );
  });
});

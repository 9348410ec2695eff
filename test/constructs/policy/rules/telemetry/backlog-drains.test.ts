import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { backlogDrains } from "../../../../../constructs/policy/rules/telemetry/backlog-drains";
import { sending, uplinkNode, uplinkProps } from "../../../../support/nodes/uplink";

const subject = "telemetry/uplink";
const { loadBitPerS } = uplinkNode().sent;
const drained = (drainS: number) => sending({ drainS, parts: [{ name: "rack, 1 series", bitPerS: loadBitPerS }] });
const short = { backhaul: { recovery: "1 h" } } as const;

ruleCases(backlogDrains, {
  subject,
  pass: uplinkNode(),
  fail: uplinkNode({ backhaul: { recovery: "10 min" } }),
  unknown: uplinkNode({ uplink: { also: [{ series: "node_load1" }] } }),
  notApplicable: { node: smallNode() },
  boundary: { at: drained(72 * 3600), beyond: drained(72 * 3600 + 1) },
  fromProps: { pass: uplinkProps(), fail: uplinkProps({ backhaul: { recovery: "10 min" } }) },
});

describe(backlogDrains.id, () => {
  it("says which share and which interval is enough", () => {
    // 2,105.2 bit/s over 72 h: 4,405.9 s at 125,952 bit/s; within 1 h it needs 73 times the load, 0.367 of 419,840
    const [judged] = judgeRule(backlogDrains, uplinkNode(short));
    expect(judged?.value).toBeCloseTo((2105.24 * 259_200) / (125_952 - 2105.24), 1);
    expect(judged?.remedy).toMatch(/^give telemetry 0\.367 of the backhaul .*; or poll every 37 s \(telemetry\.interval\)/);
  });

  it("fails where new samples use all of the share", () => {
    const [judged] = judgeRule(backlogDrains, uplinkNode({ uplink: { also: [{ series: "node_load1", count: 100_000 }] } }));
    expect(judged).toMatchObject({
      outcome: "fail",
      reason: "new samples and alerts use all of the share, so the backlog is never sent",
    });
  });
});

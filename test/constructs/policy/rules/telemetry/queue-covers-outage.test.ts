import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { queueCoversOutage } from "../../../../../constructs/policy/rules/telemetry/queue-covers-outage";
import { sending, uplinkNode, uplinkProps } from "../../../../support/nodes/uplink";

const subject = "telemetry/uplink";
/** 6,000 series: 11,207 + 44 bit/s, for 366 days 88.95 GB. */
const long = { backhaul: { outage: "366 d" }, uplink: { also: [{ series: "node_load1", count: 6000 }] } } as const;
const queue = uplinkNode().sent.queueBytes;

ruleCases(queueCoversOutage, {
  subject,
  pass: uplinkNode(),
  fail: uplinkNode({ ...long, uplink: { ...long.uplink, buffer: "1 GB" } }),
  unknown: uplinkNode({ uplink: { also: [{ series: "node_load1" }] } }),
  notApplicable: { node: smallNode() },
  boundary: { at: sending({ bufferBytes: queue }), beyond: sending({ bufferBytes: queue - 1 }) },
  fromProps: { pass: uplinkProps(long), fail: uplinkProps({ ...long, uplink: { ...long.uplink, buffer: "1 GB" } }) },
});

describe(queueCoversOutage.id, () => {
  it("says which buffer, interval and number of series is enough", () => {
    const [judged] = judgeRule(queueCoversOutage, uplinkNode({ ...long, uplink: { ...long.uplink, buffer: "50 GB" } }));
    expect(judged?.value).toBeCloseTo((2 * ((8 * 7 * 6004) / 30 + 8000 / 180) * 366 * 86_400) / 8, -3);
    // 166 files of 536,871,040 B
    expect(judged?.remedy).toMatch(/^give each queue 89\.13 GB \(telemetry\.uplink\.buffer\), twice that on the disk; or poll every 54 s/);
  });

  it("takes as many whole files as the outage needs where the buffer is not stated, but no more than any disk has", () => {
    const { sent } = uplinkNode(long);
    expect(sent.bufferBytes % 536_871_040).toBe(0);
    expect(sent.bufferBytes - sent.queueBytes).toBeLessThan(536_871_040);
    const beyond = {
      backhaul: { outage: "366 d" },
      uplink: { also: [{ series: "node_load1", count: 1e9 }] },
      telemetry: { interval: "1 s" },
    } as const;
    const [judged] = judgeRule(queueCoversOutage, uplinkNode(beyond));
    expect(judged).toMatchObject({ outcome: "fail", limit: 100e15 });
    expect(judged?.remedy).toMatch(/^no disk holds it: poll every 5 s .*, or state a shorter outage \(site\.backhaul\.outage\)$/);
  });

  it("takes the gap between windows where it is longer than an outage: 21,012 s", () => {
    const { sent } = uplinkNode({ backhaul: { outage: "1 h", windows: { length: "10 min", period: "6 h" } } });
    expect(sent.link.outS).toBeCloseTo(21_012, 9);
  });
});

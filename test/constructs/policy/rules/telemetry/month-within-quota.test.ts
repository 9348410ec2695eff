import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { monthWithinQuota } from "../../../../../constructs/policy/rules/telemetry/month-within-quota";
import { sending, uplinkNode, uplinkProps } from "../../../../support/nodes/uplink";

const subject = "telemetry/uplink";
const quota = (text: `${number} ${"MB" | "GB"}`) => ({ backhaul: { quota: text } });
const month = (monthBytes: number) =>
  sending({ monthBytes, parts: [{ name: "rack, 1 series", bitPerS: (8 * monthBytes) / 2_592_000 }] }, quota("1 GB"));

ruleCases(monthWithinQuota, {
  subject,
  pass: uplinkNode(quota("1 GB")),
  fail: uplinkNode(quota("500 MB")),
  unknown: uplinkNode({ ...quota("1 GB"), uplink: { also: [{ series: "node_load1" }] } }),
  notApplicable: uplinkNode(),
  boundary: { at: month(1e9), beyond: month(1e9 + 1) },
  fromProps: { pass: uplinkProps(quota("1 GB")), fail: uplinkProps(quota("500 MB")) },
});

describe(monthWithinQuota.id, () => {
  it("does not concern a site without an uplink", () => {
    expect(judgeRule(monthWithinQuota, { node: smallNode() })[0]?.outcome).toBe("not-applicable");
  });

  it("counts products of the same link, and is unknown where they are", () => {
    const { node, answers } = uplinkNode(quota("1 GB"));
    const [judged] = judgeRule(monthWithinQuota, { node, answers: { ...answers, products: () => ({ bytes: 400e6 }) } });
    expect(judged?.contributors.at(-1)).toEqual({ name: "products of the downlink", value: 400e6 });
    expect(judged).toMatchObject({ outcome: "fail", value: expect.closeTo(uplinkNode().sent.monthBytes + 400e6, 3) });
    const [unknown] = judgeRule(monthWithinQuota, { node, answers: { ...answers, products: () => ({ unknown: "no rate" }) } });
    expect(unknown).toMatchObject({ outcome: "unknown", reason: "the products of a month are unknown: no rate" });
  });

  it("says that alerts alone are too many: 20 an hour need 14.4 MB", () => {
    expect(judgeRule(monthWithinQuota, uplinkNode(quota("10 MB")))[0]).toMatchObject({
      reason: "alerts alone need 14.40 MB a month, and 10.00 MB are left for them",
      remedy: "agree on a quota of 690.00 MB (site.backhaul.quota); or lower telemetry.uplink.alertsPerHour",
    });
  });
});

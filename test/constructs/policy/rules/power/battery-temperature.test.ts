import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { batteryTemperature } from "../../../../../constructs/policy/rules/power/battery-temperature";
import { finding } from "../../../../support/nodes/node-variants";
import { stored, storedNode, storedPoint } from "../../../../support/nodes/stores";

const { id: rule } = batteryTemperature;
/** Cells that work from 0 to 50 °C. */
const at = (cellC: number) => ({ node: storedNode({ battery: {} }), point: storedPoint({ kind: "healthy" }, { battery: { cellC } }) });
const outside = (from: number, to: number) =>
  stored({
    battery: {
      dischargeRate: [
        [from, 20, 1],
        [20, to, 0.5],
        [to, 100, 0],
      ],
    },
    outside: true,
  });

ruleCases(batteryTemperature, {
  subject: "power/battery-1/warmest",
  pass: at(25),
  fail: at(55),
  unknown: { node: storedNode({ battery: { dischargeRate: [] } }), point: at(25).point },
  notApplicable: { node: smallNode({ batteries: [] }), subject: "power/batteries" },
  notJudged: { node: smallNode(), subject: "power/battery-1" },
  boundary: { at: at(50), beyond: at(50.01) },
  fromProps: { subject: "power/battery-on-dc-48/warmest", pass: outside(0, 40), fail: outside(0, 28) },
});

describe(rule, () => {
  it("judges the coldest air of a battery outside, and says to put it inside", () => {
    const found = finding(rule, "power/battery-on-dc-48/coldest", outside(10, 40));
    expect(found).toMatchObject({ outcome: "fail", value: 5, limit: 10, remedy: expect.stringContaining("inside") });
    expect(finding(rule, "power/battery-on-dc-48/coldest", outside(5, 40)).outcome).toBe("pass");
  });
});

import { ruleCases, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { returnWithinLimit } from "../../../../../constructs/policy/rules/cooling/return-within-limit";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { finding, variant, withRacks } from "../../../../support/nodes/node-variants";

const { id: rule } = returnWithinLimit;
const subject = "compute/rack-1";
const node = smallNode({ racks: [smallRack({ maximumReturnC: 50 })] });
const returning = (itReturnC: number) => ({ node, point: smallPoint({ coolant: { itReturnC } }) });
const stating = (maximumReturn: `${number} °C`) => variant(withRacks({ ...compute30kW.racks[0], maximumReturn }, compute30kW.racks[1]));

ruleCases(returnWithinLimit, {
  subject,
  pass: returning(49),
  fail: returning(51),
  unknown: { node, point: smallPoint({ coolant: { outcome: "unknown", reason: "the loop does not settle" } }) },
  notApplicable: {},
  boundary: { at: returning(50), beyond: returning(50.001) },
  fromProps: { pass: stating("60 °C"), fail: stating("40 °C") },
});

describe(rule, () => {
  it("adds supply and rise up to the return, and names the rise", () => {
    const { value = 0, contributors, remedy } = finding(rule, subject, stating("40 °C"));
    expect(contributors.map(({ name }) => name)).toEqual(["coolant supply", "heat of the racks"]);
    // 45 L/min of 3.0 kJ/K a second take the 22 kW of the racks at 7.4 K
    expect(contributors[1]?.value).toBeGreaterThan(7);
    expect(contributors[1]?.value).toBeLessThan(8);
    expect(value).toBeCloseTo((contributors[0]?.value ?? 0) + (contributors[1]?.value ?? 0), 9);
    expect(remedy).toMatch(/rise of 7\.\d K/);
  });
});

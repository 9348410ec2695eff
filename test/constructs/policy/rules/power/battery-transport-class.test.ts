import type { BatteryShippingProps } from "cdktf-edge-node";
import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { batteryTransportClass } from "../../../../../constructs/policy/rules/power/battery-transport-class";
import { finding } from "../../../../support/nodes/node-variants";
import { stored, storedNode } from "../../../../support/nodes/stores";
import { testBattery } from "../../../../support/props/stores";

const { id: rule } = batteryTransportClass;
const subject = "power/battery-1";
const testSummary = "UN 38.3 test summary of the maker";

/** The small node with a lithium battery that travels so, and the same from props. */
const small = (shipping?: BatteryShippingProps) => {
  const node = storedNode({ battery: {} });
  return { node: { ...node, batteries: node.batteries.map((battery) => ({ ...battery, ...(shipping && { shipping }) })) } };
};
const shipped = (shipping: BatteryShippingProps) =>
  stored({ power: { batteries: [{ ...testBattery("dc-48"), name: "battery-1", shipping }] } });
const apart: BatteryShippingProps = { unNumber: "UN 3480", packing: "alone", testSummary };
const builtIn: BatteryShippingProps = { unNumber: "UN 3480", packing: "in-container", testSummary };

ruleCases(batteryTransportClass, {
  subject,
  pass: small(apart),
  fail: small(builtIn),
  unknown: { impossible: "what is missing is not judged" },
  notApplicable: { node: smallNode({ batteries: [] }), subject: "power/batteries" },
  notJudged: small(),
  boundary: { impossible: "a number fits or does not" },
  fromProps: { pass: shipped(apart), fail: shipped(builtIn) },
});

describe(rule, () => {
  it.each([
    ["UN 3480", "alone", "pass"],
    ["UN 3481", "with-equipment", "pass"],
    ["UN 3536", "in-container", "pass"],
    ["UN 3481", "alone", "fail"],
    ["UN 2800", "alone", "fail"],
  ] as const)("lithium cells as %s packed %s: %s", (unNumber, packing, outcome) => {
    expect(finding(rule, subject, shipped({ unNumber, packing, testSummary })).outcome).toBe(outcome);
  });

  it("does not judge lithium cells without their test summary", () => {
    expect(finding(rule, subject, shipped({ unNumber: "UN 3480", packing: "alone" }))).toMatchObject({
      outcome: "not-judged",
      missing: ["power.batteries[].shipping.testSummary"],
    });
  });

  it("says as what a battery that is built in travels, and what else would do", () => {
    expect(finding(rule, subject, shipped(builtIn))).toMatchObject({
      reason: "the battery is declared as UN 3480, but lfp cells packed in-container are shipped as UN 3536",
      remedy: "declare the battery as UN 3536 (shipping.unNumber), or ship it separately from the container",
    });
  });
});

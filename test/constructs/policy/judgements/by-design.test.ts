import { judgeRule, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { bathWithinLimit } from "../../../../constructs/policy/rules/compute/bath-within-limit";
import { boilingMargin } from "../../../../constructs/policy/rules/compute/boiling-margin";
import { opticsCaseWithinLimit } from "../../../../constructs/policy/rules/compute/optics-case-within-limit";
import { rearDoorPassesAir } from "../../../../constructs/policy/rules/compute/rear-door-passes-air";
import { returnWithinLimit } from "../../../../constructs/policy/rules/cooling/return-within-limit";
import { suppliesRedundant } from "../../../../constructs/policy/rules/power/supplies-redundant";
import { smallSource } from "../../../../testing/small-source";
import { atTank } from "../../../support/nodes/immersed-sites";
import { nodeWithDoor } from "../../../support/nodes/rear-door-node";

const module = { name: "uplink", caseRiseK: 40, maximumCaseC: 70, source: smallSource };
const supplies = { count: 6, spare: 1, capacityWithoutSpareW: 12_000, source: smallSource };
const ofRack = (change: Parameters<typeof smallRack>[0], point = smallPoint()) => ({
  node: smallNode({ racks: [smallRack(change)] }),
  point,
});

describe("ofEachRack()", () => {
  it.each([
    [bathWithinLimit, atTank("single-phase", 44, 45), "the rack has no single-phase tank"],
    [boilingMargin, atTank("two-phase", 48, 49), "the rack has no two-phase tank"],
    [
      opticsCaseWithinLimit,
      ofRack({ optics: [module] }, smallPoint({ optics: [{ rack: "rack-1", ...module, caseC: 60, parts: [{ name: "air", value: 60 }] }] })),
      "the optical modules of the rack are not stated: add compute.racks[].optics, or [] if it has none",
    ],
    [rearDoorPassesAir, { ...ofRack({}), node: nodeWithDoor() }, "the rack has no rear door (cooling.rearDoors)"],
    [returnWithinLimit, ofRack({ maximumReturnC: 50 }), "the rack states no warmest return (maximumReturn)"],
    [
      suppliesRedundant,
      ofRack({ supplies }),
      "the number of spare power supplies of the rack is not stated: state compute.racks[].supplies.spare",
    ],
  ] as const)("leaves to the check of $id a rack without the part beside one with it", (rule, { node, point }, reason) => {
    const [rack = expect.unreachable()] = node.racks;
    const judged = judgeRule(rule, { node: { ...node, racks: [rack, smallRack({ id: "rack-2" })] }, point });
    expect(judged.find(({ subject }) => subject === "compute/rack-2")?.reason).toBe(reason);
    expect(judged.filter(({ subject }) => subject.startsWith("compute/rack-1")).map((one) => one.reason)).not.toContain(reason);
  });

  it("says that a node has no racks", () => {
    expect(judgeRule(returnWithinLimit, { node: smallNode({ racks: [] }) })).toEqual([
      { subject: "compute", outcome: "not-applicable", reason: "the node has no racks", contributors: [] },
    ]);
  });
});

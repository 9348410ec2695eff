import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { containerMassWithinRating } from "../../../../../constructs/policy/rules/compute/container-mass-within-rating";
import { atAmount, enclosedSite, unframed } from "../../../../support/nodes/enclosed";
import { finding } from "../../../../support/nodes/node-variants";

const { id: rule } = containerMassWithinRating;
const subject = "cooling/enclosure";

ruleCases(containerMassWithinRating, {
  subject,
  pass: atAmount("mass", 9),
  fail: atAmount("mass", 11),
  unknown: unframed,
  notApplicable: { node: smallNode({ cooling: undefined, racks: [] }) },
  notJudged: {},
  boundary: { at: atAmount("mass", 10), beyond: atAmount("mass", 10.001) },
  fromProps: { pass: enclosedSite(), fail: enclosedSite({}, { equipmentMass: "26 t" }) },
});

describe(rule, () => {
  it("adds 4120 kg of box, 4000 kg of equipment and two racks of 900 kg", () => {
    const { value, limit, contributors } = finding(rule, subject, enclosedSite());
    expect([value, limit]).toEqual([9920, 30_480]);
    expect(contributors.map((part) => part.value)).toEqual([4120, 4000, 900, 900]);
  });

  it("says how much to ship apart: 4120 + 26000 + 1800 − 30480 kg", () => {
    expect(finding(rule, subject, enclosedSite({}, { equipmentMass: "26 t" })).remedy).toContain("1440 kg");
  });
});

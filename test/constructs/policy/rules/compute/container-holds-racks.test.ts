import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { containerHoldsRacks } from "../../../../../constructs/policy/rules/compute/container-holds-racks";
import { atAmount, enclosedSite, unframed, unframedSite } from "../../../../support/nodes/enclosed";
import { finding } from "../../../../support/nodes/node-variants";

const { id: rule } = containerHoldsRacks;
const subject = "cooling/enclosure/length";

ruleCases(containerHoldsRacks, {
  subject,
  pass: atAmount("space", 9),
  fail: atAmount("space", 11),
  unknown: { ...unframed, subject: "cooling/enclosure" },
  notApplicable: { node: smallNode({ cooling: undefined, racks: [] }), subject: "cooling/enclosure" },
  notJudged: { subject: "cooling/enclosure" },
  boundary: { at: atAmount("space", 10), beyond: atAmount("space", 10.001) },
  fromProps: { pass: enclosedSite(), fail: enclosedSite({}, { otherLength: "11 m" }) },
});

describe(rule, () => {
  it("adds racks and aisles by hand: 2 · 0.6 + 4, 0.4 + 1.2 + 0.6 and 2.1 + 0.3 m, inside less twice 0.06 m of lining", () => {
    const found = (name: string) => finding(rule, `cooling/enclosure/${name}`, enclosedSite());
    expect(found("length")).toMatchObject({ value: expect.closeTo(5.2, 9), limit: expect.closeTo(11.912, 9), unit: "m" });
    expect(found("width")).toMatchObject({ value: expect.closeTo(2.2, 9), limit: expect.closeTo(2.23, 9) });
    expect(found("height")).toMatchObject({ value: expect.closeTo(2.4, 9), limit: expect.closeTo(2.573, 9) });
  });

  it("says how much is missing of what", () => {
    expect(finding(rule, "cooling/enclosure/width", enclosedSite({ depth: "1.3 m" })).remedy).toMatch(/^gain 0\.07 m of width/);
  });

  it("asks for the frame of every rack", () => {
    expect(finding(rule, "cooling/enclosure", unframedSite())).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("rack-1, rack-2"),
    });
  });
});

import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { floorLoadWithinRating } from "../../../../../constructs/policy/rules/compute/floor-load-within-rating";
import { atAmount, enclosedSite, unframed } from "../../../../support/nodes/enclosed";
import { finding } from "../../../../support/nodes/node-variants";

const { id: rule } = floorLoadWithinRating;
const subject = "cooling/enclosure/rack-1";

ruleCases(floorLoadWithinRating, {
  subject,
  pass: atAmount("floor", 9),
  fail: atAmount("floor", 11),
  unknown: { ...unframed, subject: "cooling/enclosure" },
  notApplicable: { node: smallNode({ cooling: undefined, racks: [] }), subject: "cooling/enclosure" },
  notJudged: { subject: "cooling/enclosure" },
  boundary: { at: atAmount("floor", 10), beyond: atAmount("floor", 10.001) },
  fromProps: { pass: enclosedSite(), fail: enclosedSite({ mass: "1900 kg" }) },
});

describe(rule, () => {
  it("lets a rack of 0.6 m on 3 t a metre weigh 1800 kg", () => {
    expect(finding(rule, subject, enclosedSite())).toMatchObject({ value: 900, limit: 1800, unit: "kg" });
    expect(finding(rule, subject, enclosedSite({ mass: "1900 kg" })).remedy).toBe(
      "spread 100 kg of rack-1 over a larger part of the floor",
    );
  });
});

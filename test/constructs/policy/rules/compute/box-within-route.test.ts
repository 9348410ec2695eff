import { declareSource, defineSite, type EdgeNodeStackProps, type RouteProps } from "cdktf-edge-node";
import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { boxWithinRoute } from "../../../../../constructs/policy/rules/compute/box-within-route";
import { abha } from "../../../../../examples/parts/abha";
import { atAmount, enclosedSite, unframed } from "../../../../support/nodes/enclosed";
import { finding } from "../../../../support/nodes/node-variants";

const { id: rule } = boxWithinRoute;
const source = declareSource("Route survey of the haulier", "logistics");

/** The small node in a box of 10.2 m each side that weighs so much, on a way that bears 10 kg. */
const small = (massKg: number) => {
  const { node } = atAmount("mass", massKg);
  return { node: { ...node, site: { ...node.site, route: { maximumKg: 10, maximumM: {}, source } } } };
};
/** The 30 kW node in a 40 ft high cube of 9,920 kg, on a way. */
const onWay = (route: Omit<RouteProps, "source">): EdgeNodeStackProps => ({
  ...enclosedSite(),
  site: defineSite({
    ...abha,
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
    route: { ...route, source },
  }),
});

ruleCases(boxWithinRoute, {
  subject: "cooling/enclosure/mass",
  pass: small(9),
  fail: small(11),
  unknown: { node: { ...unframed.node, site: small(9).node.site } },
  notApplicable: { node: smallNode({ cooling: undefined }), subject: "cooling/enclosure" },
  notJudged: { ...atAmount("mass", 9), subject: "cooling/enclosure" },
  boundary: { at: small(10), beyond: small(10.001) },
  fromProps: { pass: onWay({ maximumMass: "20 t" }), fail: onWay({ maximumMass: "9 t" }) },
});

describe(rule, () => {
  it("holds each side of the box against the narrowest of the way: a high cube is 2.896 m high", () => {
    const { value, limit, outcome, remedy } = finding(rule, "cooling/enclosure/height", onWay({ maximumHeight: "2.7 m" }));
    expect([value, limit, outcome]).toEqual([2.896, 2.7, "fail"]);
    expect(remedy).toBe("choose a route that allows 2.896 m, or a container of at most 2.7 m in height");
    expect(finding(rule, "cooling/enclosure/width", onWay({ maximumWidth: "2.5 m" })).outcome).toBe("pass");
    expect(finding(rule, "cooling/enclosure/length", onWay({ maximumLength: "12 m" })).outcome).toBe("fail");
  });

  it("says how much to ship apart: 4120 + 4000 + 1800 − 9000 kg", () => {
    expect(finding(rule, "cooling/enclosure/mass", onWay({ maximumMass: "9 t" })).remedy).toContain("ship 920 kg separately");
  });
});

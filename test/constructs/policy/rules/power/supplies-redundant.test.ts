import { ruleCases, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { suppliesRedundant } from "../../../../../constructs/policy/rules/power/supplies-redundant";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { finding, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = suppliesRedundant;
const subject = "compute/rack-1";
/** Six supplies of 2,400 W, one of them spare: 12,000 W are left. */
const node = smallNode({
  racks: [smallRack({ supplies: { count: 6, spare: 1, capacityWithoutSpareW: 12_000, source: { mark: "verified", document: "sheet" } } })],
});
const carrying = (directCurrentW: number) => ({
  node,
  point: smallPoint({ racks: [{ id: "rack-1", inletW: 13_000, directCurrentW, capturedW: 0, toAirW: directCurrentW, served: true }] }),
});
const supplied = (count: number, spare: number) =>
  variant({
    compute: {
      racks: compute30kW.racks.map((rack) => ({
        ...rack,
        ...(rack.supplies && { supplies: { ...rack.supplies, ratedPower: "3 kW", count, spare } }),
      })),
    },
  });

ruleCases(suppliesRedundant, {
  subject,
  pass: carrying(11_900),
  fail: carrying(12_100),
  unknown: { node, point: smallPoint({ racks: [] }) },
  notApplicable: { node, point: smallPoint({ scenario: { state: { kind: "feed-lost", feed: "a" } } }) },
  boundary: { at: carrying(12_000), beyond: carrying(12_000.1) },
  fromProps: { pass: supplied(12, 6), fail: supplied(10, 6) },
});

describe(rule, () => {
  it("says how many supplies it takes, worked by hand", () => {
    // A rack of 15 kW at its inlets has 13 to 14.5 kW behind supplies of 90 to 94 %: five of 3 kW carry it, with six spare it needs eleven
    expect(finding(rule, subject, supplied(10, 6))).toMatchObject({
      limit: 12_000,
      remedy: "fit rack-1 with 11 power supplies instead of 10: 5 carry its load and 6 may fail",
    });
  });

  it("does not apply to a rack that says that none is spare, and is not judged where nobody says it", () => {
    expect(finding(rule, subject, variant())).toMatchObject({ outcome: "not-judged", missing: ["compute.racks[].supplies.spare"] });
    expect(finding(rule, subject, supplied(10, 0))).toMatchObject({ outcome: "not-applicable" });
  });
});

import { smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { coolantLimits } from "../../../../../constructs/policy/judgements/coolant/coolant-limits";
import { atTank } from "../../../../support/nodes/immersed-sites";

const node = smallNode();
const point = smallPoint();

describe("coolantLimits()", () => {
  it("coolantLimits() holds where every limit does, at them too", () => {
    expect(coolantLimits({ node, point })).toEqual({ outcome: "held" });
    expect(coolantLimits({ node, point: smallPoint({ coolant: { itSupplyC: 45 } }) })).toEqual({ outcome: "held" });
  });

  it.each([
    ["the coolant supply of compute/rack-1 breaks its limit by 1.5 K", { node, point: smallPoint({ coolant: { itSupplyC: 46.5 } }) }],
    [
      "the coolant return of compute/rack-1 breaks its limit by 1.0 K",
      { node: smallNode({ racks: [smallRack({ maximumReturnC: 43 })] }), point },
    ],
    [
      "the facility water of cooling/cdus breaks its limit by 6.0 K",
      { node: smallNode({ cooling: { cdus: { waterClass: "W32" } } }), point },
    ],
    ["the bath of compute/rack-1 breaks its limit by 1.0 K", atTank("single-phase", 46, 45)],
    ["the vapour of compute/rack-1 breaks its limit by 2.0 K", atTank("two-phase", 51, 49)],
    [
      "the heat rejection of cooling/dry-coolers breaks its limit by 500.0 W",
      { node, point: smallPoint({ coolant: { rejectionCapacityW: 8000 } }) },
    ],
  ])("coolantLimits() says that %s", (limit, seen) => {
    expect(coolantLimits(seen)).toEqual({ outcome: "broken", limit });
  });

  it("coolantLimits() names the rack whose limit is broken most, and the supply before what follows from it", () => {
    const racks = [46, 44, 45].map((maximumSupplyC, i) => smallRack({ id: `rack-${i + 1}`, maximumSupplyC }));
    expect(coolantLimits({ node: smallNode({ racks }), point: smallPoint({ coolant: { itSupplyC: 47, rejectionCapacityW: 0 } }) })).toEqual(
      {
        outcome: "broken",
        limit: "the coolant supply of compute/rack-2 breaks its limit by 3.0 K",
      },
    );
  });

  it("coolantLimits() is unknown with the reason where no limit breaks and one is not known, and broken where another breaks", () => {
    const racks = [smallRack({ maximumSupplyC: undefined, maximumReturnC: 44 })];
    const unstated = smallNode({ racks });
    expect(coolantLimits({ node: unstated, point })).toEqual({ outcome: "unknown", reason: "compute/rack-1: the limit is not known" });
    expect(coolantLimits({ node: unstated, point: smallPoint({ coolant: { itReturnC: 45 } }) }).outcome).toBe("broken");
  });
});

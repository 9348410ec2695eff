import { evaluate } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { door, nodeWithDoor } from "../../../support/nodes/rear-door-node";
import { problemsOf } from "../../../support/props/problems-of";

/** 22.7 kW in 0.1 m³/s of the thinnest air of servers, 780 J/(m³·K), warm it by 291 K. */
const little = { rackAirFlow: "0.1 m³/s" } as const;
const why = { reason: "boards of silicon carbide, sheet of the maker", owner: "cooling@example.org" };

describe("snapshot(), air of a rear door", () => {
  it("refuses air that servers would warm by more than any stand, with how to keep it", () => {
    expect(problemsOf(() => nodeWithDoor({ door: little }))).toEqual([
      "cooling.rearDoors[0].rackAirFlow: must be so much that rack-1 at full work warms it by 100 K or less to be plausible (our own bound: servers warm their air by 10 to 30 K, and stop before this) but is 0.1 m³/s, which it would warm by 291 K: give what they move, some 0.1 m³/s for each kilowatt, or state why it is right, beside it as unusual: { rackAirFlow: { reason, owner } }",
    ]);
  });

  it("takes it with a reason of the same door, which the report lists, and judges it", () => {
    const node = nodeWithDoor({ door: { ...little, unusual: { rackAirFlow: why } } });
    expect(node.stated).toContainEqual(
      expect.objectContaining({
        path: "cooling.rearDoors[0].rackAirFlow",
        isUnusual: true,
        source: expect.objectContaining({ owner: why.owner, document: expect.stringContaining(why.reason) }),
      }),
    );
    expect(evaluate(node).verdict).not.toBe("pass");
  });

  it("says nothing of a door with the air of its servers", () => {
    expect(problemsOf(() => nodeWithDoor({ door }))).toEqual([]);
  });
});

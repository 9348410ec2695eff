import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakShare, isRoomy, roomyShare } from "../../../../constructs/policy/what-if/room-between";
import { uniform } from "../../../support/generated/uniform";

const margin = uniform(0, 3);

describe("isRoomy()", () => {
  it("isRoomy() asks at both places for the room that went between them", () => {
    expect([isRoomy(0.4, 0.2), isRoomy(0.2, 0.4), isRoomy(0.41, 0.2)]).toEqual([true, true, false]);
  });

  it("isRoomy() takes no room for none, and what has no number for roomy", () => {
    expect([isRoomy(0.1, 0), isRoomy(0, 0), isRoomy(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)]).toEqual([false, true, true]);
  });

  it("isRoomy() does not ask how far beyond double a limit is", () => {
    expect([isRoomy(24, 1), isRoomy(24, 0.5), isRoomy(24, 0.49), isRoomy(Number.POSITIVE_INFINITY, 0.1)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("roomyShare()", () => {
  it("roomyShare() ends where a straight line from the place with more room is still roomy", () => {
    fc.assert(
      fc.property(margin, margin, (here, there) => {
        fc.pre(!isRoomy(here, there));
        const [one, other] = [Math.min(here, 1), Math.min(there, 1)];
        const middle = one + roomyShare(here, there) * (other - one);
        expect(isRoomy(Math.max(one, other), middle)).toBe(true);
      }),
    );
  });
});

describe("breakShare()", () => {
  it("breakShare() is where a straight line crosses zero", () => {
    expect([breakShare(0.3, -0.1), breakShare(0, -2), breakShare(5, -1)]).toEqual([expect.closeTo(0.75), 0, 0.5]);
  });

  it("breakShare() says nothing of a limit that holds, or that jumped", () => {
    expect([breakShare(0.3, 0), breakShare(0.3, -1e12), breakShare(0.3, Number.NEGATIVE_INFINITY)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

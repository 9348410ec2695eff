import { describe, expect, it } from "vitest";
import { isTighter, tightness } from "../../../../constructs/policy/rule/tightness";
import { tightestMargins } from "../../../../constructs/report/tightest-margins";
import { finding } from "../../../support/report/reports";

describe("tightness()", () => {
  it("tightness() is the relative margin, less than every number where a limit of 0 is broken, and none where nothing can be compared", () => {
    expect(tightness({ margin: -2, relativeMargin: -0.2 })).toBe(-0.2);
    expect(tightness({ margin: -2 })).toBe(Number.NEGATIVE_INFINITY);
    expect(tightness({ margin: 0 })).toBeUndefined();
    expect(tightness({})).toBeUndefined();
  });
});

describe("isTighter()", () => {
  it("isTighter() takes of two that break a limit of 0 the one that breaks it by more, and neither of two that are alike", () => {
    expect([isTighter({ margin: -3 }, { margin: -2 }), isTighter({ margin: -2 }, { margin: -3 })]).toEqual([true, false]);
    expect(isTighter({ margin: -2 }, { margin: -2 })).toBe(false);
    expect(isTighter({ margin: -2 }, { margin: -9, relativeMargin: -9 })).toBe(true);
  });
});

describe("tightestMargins()", () => {
  it("tightestMargins() takes what breaks a limit of 0 before all that has a share, and gives it no share", () => {
    const { relativeMargin: _, ...unserved } = finding({ rule: "power/unserved-energy", unit: "h", value: 3, limit: 0, margin: -3 });
    const { power } = tightestMargins([finding({ rule: "power/breaker-loading", relativeMargin: -5 }), unserved]);
    expect(power).toMatchObject({ rule: "power/unserved-energy", margin: -3 });
    expect(power).not.toHaveProperty("relativeMargin");
  });
});

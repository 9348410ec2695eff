import { describe, expect, it } from "vitest";
import { profileChangeText } from "../../../../constructs/report/diff/profile-change";
import { countries } from "../../../../constructs/site";

const { profile } = countries.SA;
const { grid } = profile;
const withGrid = (changed: Partial<typeof grid>) => ({ ...profile, grid: { ...grid, ...changed } });
const other = { mark: "verified", document: "the connection agreement" } as const;

describe("profileChangeText()", () => {
  it("names both countries, and counts a fact once however much of it differs", () => {
    const moved = { ...withGrid({ frequencyHz: { value: 50, source: other, note: "agreed" } }), name: "Brazil" };
    expect(profileChangeText(profile, moved)).toBe("Saudi Arabia → Brazil, 1 fact differs");
  });

  it("counts facts that stand on one side only", () => {
    const fewer = { ...profile, certification: profile.certification.slice(1), name: "Brazil" };
    expect(profileChangeText(profile, fewer)).toBe("Saudi Arabia → Brazil, 1 fact differs");
  });

  it("names a few facts of one country, and counts many", () => {
    const fact = <Value>(value: Value) => ({ value, source: other });
    expect(profileChangeText(profile, withGrid({ frequencyHz: fact(50) }))).toBe("1 fact differs, grid.frequencyHz");
    const four = { frequencyHz: fact(50), lineToLineV: fact([415]), frequencyToleranceHz: fact(1), earthing: fact(["TT"] as const) };
    expect(profileChangeText(profile, withGrid(four))).toBe("4 facts differ");
  });

  it("says that no fact differs where it was read on another day", () => {
    expect(profileChangeText(profile, { ...profile, readOn: "2031-01-01" })).toBe("no fact differs");
  });

  it("has no words for a profile that one side leaves out", () => {
    expect(profileChangeText(undefined, profile)).toBeUndefined();
  });
});

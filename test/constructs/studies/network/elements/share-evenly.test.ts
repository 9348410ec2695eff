import { describe, expect, it } from "vitest";
import { shareEvenly } from "../../../../../constructs/studies/network/elements/share-evenly";

describe("shareEvenly()", () => {
  const groups = [
    { units: 2, limitW: 1000 },
    { units: 2, limitW: 2000 },
    { units: 1, limitW: 3000 },
  ];
  const given = (demandW: number) => {
    const level = shareEvenly(groups, demandW);
    return groups.map(({ units, limitW }) => units * Math.min(level, limitW));
  };

  it("shares equally while no unit is at its limit", () => {
    expect(given(4000)).toEqual([1600, 1600, 800]);
  });

  it("leaves weak units at their limit and loads the others more", () => {
    expect(given(6500)).toEqual([2000, 3000, 1500]);
    expect(given(8500)).toEqual([2000, 4000, 2500]);
  });

  it("stands every unit at its limit when more is asked than all can give", () => {
    expect(given(20_000)).toEqual([2000, 4000, 3000]);
  });

  it("gives nothing without units", () => {
    expect(shareEvenly([], 100)).toBe(0);
  });
});

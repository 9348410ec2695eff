import { describe, expect, it } from "vitest";
import { clash } from "../../../../constructs/engineering/scheduling/clash";
import { candidate } from "../../../support/contacts/stations";

const one = candidate({ pass: 0, occupiedFromMs: 100, occupiedToMs: 200 });

describe("clash()", () => {
  it.each([
    ["touch", 200, 300, false],
    ["touch before it", 0, 100, false],
    ["share a millisecond", 199, 300, true],
    ["share one before it", 0, 101, true],
    ["lie within it", 120, 130, true],
    ["hold it", 0, 400, true],
  ])("clash() of contacts that %s", (_, occupiedFromMs, occupiedToMs, expected) => {
    const other = candidate({ pass: 1, occupiedFromMs, occupiedToMs });
    expect([clash(one, other), clash(other, one)]).toEqual([expected, expected]);
    expect(clash(one, { ...other, antenna: 1 })).toBe(false);
    expect(clash(one, { ...other, contact: one.contact })).toBe(false);
  });

  it("clash() of contacts that are nearer than the gap, but never of pieces of one pass", () => {
    const other = candidate({ pass: 1, occupiedFromMs: 249, occupiedToMs: 300 });
    const after = { ...one, gapMs: 50 };
    expect([clash(after, other), clash(other, after)]).toEqual([true, true]);
    expect(clash(after, { ...other, occupiedFromMs: 250 })).toBe(false);
    expect(clash({ ...after, piecesOf: 3 }, { ...other, piecesOf: 3 })).toBe(false);
    expect(clash({ ...after, piecesOf: 3 }, { ...other, piecesOf: 4 })).toBe(true);
  });

  it("clash() of contacts between which the mount turns 140° at 2 °/s, which takes 70 s", () => {
    const slewing = (azimuthDegrees: number) => {
      const look = { azimuthDegrees, elevationDegrees: 5 };
      return { rates: { azimuthDegreesPerS: 2, elevationDegreesPerS: 1 }, aos: look, los: look, isWound: false };
    };
    const first = { ...one, slewing: slewing(30) };
    const later = (occupiedFromMs: number) => candidate({ pass: 1, occupiedFromMs, occupiedToMs: 90_000, slewing: slewing(170) });
    expect(clash(first, later(70_199))).toBe(true);
    expect(clash(first, later(70_200))).toBe(false);
    expect(clash({ ...first, gapMs: 70_001 }, later(70_200))).toBe(true);
  });
});

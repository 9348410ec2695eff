import { describe, expect, it } from "vitest";
import { clash } from "../../../../constructs/engineering/scheduling/clash";

const one = { antenna: 0, occupiedFromMs: 100, freeAgainMs: 200 };

describe("clash()", () => {
  it.each([
    ["touch", 200, 300, false],
    ["touch before it", 0, 100, false],
    ["share a millisecond", 199, 300, true],
    ["share one before it", 0, 101, true],
    ["lie within it", 120, 130, true],
    ["hold it", 0, 400, true],
  ])("clash() of contacts that %s", (_, occupiedFromMs, freeAgainMs, expected) => {
    const other = { antenna: 0, occupiedFromMs, freeAgainMs };
    expect([clash(one, other), clash(other, one)]).toEqual([expected, expected]);
    expect(clash(one, { ...other, antenna: 1 })).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalPattern, shiftDecimal } from "../../../constructs/units/decimal";

describe("shiftDecimal()", () => {
  it("loses nothing where a multiplication would", () => {
    expect(Number(shiftDecimal("0.07", 2))).toBe(7);
    expect(0.07 * 100).not.toBe(7);
  });

  it("gives back the same double when shifted there and back", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -9, max: 9 }), (value, places) =>
        Object.is(Number(shiftDecimal(shiftDecimal(String(value), places), -places)), value + 0),
      ),
    );
  });
});

describe("decimalPattern", () => {
  it("takes every text that JavaScript gives a finite number", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => decimalPattern.test(String(value))));
  });

  it.each(["", "0x10", "1,5", "5.", "+1", "1e", "Infinity", "١"])("refuses %j", (text) => {
    expect(decimalPattern.test(text)).toBe(false);
  });
});

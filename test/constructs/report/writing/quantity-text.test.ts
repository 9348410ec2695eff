import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marginText, quantityText } from "../../../../constructs/report/writing/quantity-text";

describe("quantityText()", () => {
  it.each([
    [56.64, "°C", "56.6 °C"],
    [-0.04, "°C", "0.0 °C"],
    [-10.25, "K", "−10.3 K"],
    [0, "K", "0.0 K"],
    [999, "W", "999 W"],
    [12.345, "W", "12.35 W"],
    [1000, "W", "1.00 kW"],
    [30_000, "W", "30.00 kW"],
    [-30_000, "W", "−30.00 kW"],
    [123_456, "W", "123.5 kW"],
    [22_000, "VA", "22.00 kVA"],
    [63.456, "A", "63.46 A"],
    [125.6, "A", "126 A"],
    [1250, "A", "1250 A"],
    [229.7, "V", "229.7 V"],
    [8e12, "B", "8.00 TB"],
    [20_820_461_322, "B", "20.82 GB"],
    [-1500, "B", "−1.50 kB"],
    [999.7, "B", "1000 B"],
    [0, "B", "0 B"],
  ] as const)("quantityText(%d, %j) is %j", (value, unit, text) => {
    expect(quantityText(value, unit)).toBe(text);
  });

  it("quantityText() never writes a hyphen for a minus, nor a negative zero", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom("°C", "K", "W", "A", "V", "VA"), (value, unit) => {
        const text = quantityText(value, unit);
        expect(text).not.toContain("-");
        expect(text).not.toMatch(/^−0(\.0+)? /);
      }),
    );
  });
});

describe("marginText()", () => {
  it.each([
    [5.04, "°C", "+5.0 K"],
    [-11.6, "°C", "−11.6 K"],
    [0, "°C", "+0.0 K"],
    [1500, "W", "+1.50 kW"],
    [-250, "W", "−250 W"],
    [2.345, "A", "+2.35 A"],
    [-0.004, "A", "−0.004 A"],
    [0.03, "°C", "+0.03 K"],
    [-2e-9, "°C", "−2e−9 K"],
    [1_073_741_824, "B", "+1.07 GB"],
    [-0.25, "B", "−0.3 B"],
  ] as const)("marginText(%d, %j) is %j", (margin, unit, text) => {
    expect(marginText(margin, unit)).toBe(text);
  });

  it("marginText() always shows on which side of the limit the value lies", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom("°C", "K", "W", "A", "V", "VA", "B"), (margin, unit) => {
        expect(marginText(margin, unit).startsWith(margin < 0 ? "−" : "+")).toBe(true);
        expect(/^[+−]0(\.0+)? /.test(marginText(margin, unit))).toBe(margin === 0);
      }),
    );
  });
});

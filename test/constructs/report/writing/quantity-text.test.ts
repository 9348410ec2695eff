import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleUnit } from "../../../../constructs/policy/rule/finding";
import { judgedTexts, marginText, quantityText } from "../../../../constructs/report/writing/quantity-text";

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
    [1, "units", "1 unit"],
    [2, "units", "2 units"],
    [30, "d", "30 d"],
    [0.123, "share", "12.3 %"],
    [0.0123, "share", "1.23 %"],
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

/** The number of a text, with its minus. */
const numberOf = (text: string) => Number(/^[+−]?[\d.]+/.exec(text)?.[0].replace("−", "-"));
const decimalsOf = (text: string) => /^[+−]?\d+(?:\.(\d+))?/.exec(text)?.[1]?.length ?? 0;

describe("judgedTexts()", () => {
  it.each([
    [52.88, 45, -7.88, "°C", "52.9 °C", "45.0 °C", "−7.9 K"],
    [40.04, 40, -0.04, "°C", "40.04 °C", "40.00 °C", "−0.04 K"], // with one decimal it would look like a pass
    [39.996, 40, 0.004, "°C", "39.996 °C", "40.000 °C", "+0.004 K"],
    [999, 1001, 2, "W", "0.999 kW", "1.001 kW", "+0.002 kW"],
    [23_768, 0, -23_768, "W", "23.77 kW", "0.00 kW", "−23.77 kW"],
    [0, 0, 0, "h", "0.00 h", "0.00 h", "+0.00 h"],
    [110.4, 160, 49.6, "A", "110 A", "160 A", "+50 A"],
    [2, 3, -1, "units", "2 units", "3 units", "−1 unit"],
    [200, 365, 165, "d", "200 d", "365 d", "+165 d"],
    [0.0512, 0.05, -0.0012, "share", "5.12 %", "5.00 %", "−0.12 %"],
    [0.812, 0.8, -0.012, "share", "81.2 %", "80.0 %", "−1.2 %"],
    [500e6, 2e12, 1.9995e12, "B", "0.00 TB", "2.00 TB", "+2.00 TB"],
    [1200, 900, -300, "B", "1.20 kB", "0.90 kB", "−0.30 kB"],
    [1, 1 + 1e-9, 1e-9, "A", "1.00 A", "1.00 A", "+1e−9 A"], // no decimals show it, its sign does
  ] as const)("judgedTexts() shows %d of %d with a margin of %d %s", (value, limit, margin, unit, ...texts) => {
    const shown = judgedTexts({ value, limit, margin, unit });
    expect([shown.value, shown.limit, shown.margin]).toEqual(texts);
    expect(shown.amount).toBe(shown.margin.slice(1));
  });

  it("judgedTexts() leaves out what is missing, and shows a margin that stands alone", () => {
    expect(judgedTexts({ value: 3, unit: "A" })).toEqual({ value: "3.00 A", limit: "", margin: "", amount: "" });
    expect(judgedTexts({ margin: -1500, unit: "W" })).toEqual({ value: "", limit: "", margin: "−1.50 kW", amount: "1.50 kW" });
    expect(judgedTexts({})).toEqual({ value: "", limit: "", margin: "", amount: "" });
  });

  it("judgedTexts() shows three numbers with the same decimals that subtract, and by its sign on which side the value lies", () => {
    const number = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    const units = fc.constantFrom<RuleUnit>("°C", "K", "W", "VA", "A", "V", "h", "s", "share", "d", "units", "-");
    fc.assert(
      fc.property(number, number, units, fc.boolean(), (value, limit, unit, isAtMost) => {
        const margin = isAtMost ? limit - value : value - limit;
        fc.pre(margin === 0 || Math.abs(margin) > 1e-4);
        const shown = judgedTexts({ value, limit, margin, unit });
        const decimals = decimalsOf(shown.value);
        expect([decimalsOf(shown.limit), decimalsOf(shown.margin)]).toEqual([decimals, decimals]);
        const gap = Math.abs(numberOf(shown.limit) - numberOf(shown.value));
        expect(numberOf(shown.amount)).toBeCloseTo(gap, decimals);
        expect(shown.margin.startsWith(margin < 0 ? "−" : "+")).toBe(true);
        expect(numberOf(shown.amount) === 0).toBe(margin === 0);
      }),
    );
  });
});

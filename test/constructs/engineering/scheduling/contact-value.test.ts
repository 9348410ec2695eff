import { describe, expect, it } from "vitest";
import { contactValue } from "../../../../constructs/engineering/scheduling/contact-value";

describe("contactValue()", () => {
  it("contactValue() counts weighted seconds, rounded to whole ones: 3 · 494.328 s is 1,483", () => {
    expect(contactValue("seconds", 3, 494_328, 1e12)).toBe(1483); // 1482.984
    expect(contactValue("seconds", 0.5, 301_001, 0)).toBe(151); // 150.5005
  });

  it("contactValue() counts weighted MB of 10⁶ bytes: 4 · 21,725.263468 MB is 86,901", () => {
    expect(contactValue("bytes", 4, 1, 21_725_263_468)).toBe(86_901); // 86901.054
  });

  it("contactValue() rounds exact halves up, also where seconds have no exact double", () => {
    expect(contactValue("seconds", 1, 500, 0)).toBe(1);
    expect(contactValue("seconds", 5, 494_100, 0)).toBe(2471);
    const tenths = Array.from({ length: 10_000 }, (_, i) => 2 * i + 1);
    expect(tenths.map((n) => contactValue("seconds", 5, 100 * n, 0))).toEqual(tenths.map((n) => (5 * n + 5) / 10));
    expect(contactValue("bytes", 1, 0, 2_500_000)).toBe(3);
    expect(contactValue("bytes", 1, 0, 2_499_999)).toBe(2);
  });

  it("contactValue() is 0 without weight or without data", () => {
    expect([contactValue("seconds", 0, 600_000, 1e9), contactValue("bytes", 2, 600_000, 0)]).toEqual([0, 0]);
  });

  it("contactValue() refuses what gives no whole number from 0", () => {
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e15]) {
      expect(() => contactValue("seconds", weight, 600_000, 0)).toThrow(/^Value of a contact must be a whole number from 0 but is/);
    }
  });
});

import { abbS200, abbS200GroupFactor, abbTmaxXt1, Current, Ratio, Temperature } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { interpolate } from "../../../../constructs/engineering/numeric/curve";
import points from "../../../reference/catalog-points.json";

const s200 = points["abb-s200"];
const xt1 = points["abb-tmax-xt1"];

describe("abbS200()", () => {
  it.each(Object.entries(s200.operating_current_A))(
    "abbS200() gives the published operating currents of the %s A row within their rounding",
    (rated, row) => {
      const { temperatureFactor } = abbS200(`${Number(rated)} A`);
      for (const [ambient = Number.NaN, current = Number.NaN] of row)
        expect(
          Math.abs((interpolate(temperatureFactor, ambient) ?? Number.NaN) * Number(rated) - current),
          `${ambient} °C`,
        ).toBeLessThanOrEqual(s200.rounding_A + s200.rounding_of_1_A_row * Number(rated) + 1e-12);
    },
  );

  it("abbS200() agrees with the data sheet's example: eight C16 side by side at 40 °C carry 11.33 A", () => {
    const { rating, temperatureFactor } = abbS200("16 A");
    const factor = (interpolate(temperatureFactor, 40) ?? Number.NaN) * Ratio.parse(abbS200GroupFactor(8)).value;
    expect(Math.abs(Current.parse(rating).amperes * factor - s200.eight_C16_at_40_C_A)).toBeLessThan(0.06); // the sheet rounds k_T · 16 A to 15.1 A
  });

  it("abbS200() holds its rating at the reference temperature of curves B, C and D", () => {
    expect(Temperature.parse(abbS200("10 A").referenceTemperature).celsius).toBe(s200.reference_temperature_C);
  });

  it("abbS200() refuses a rating that the series does not have", () => {
    expect(abbS200("63 A").rating).toBe("63 A");
    expect(() => abbS200("80 A")).toThrow(
      new RangeError("Rating of an ABB S200 must be at most 63 A but is 80 A: choose another series, as abbTmaxXt1"),
    );
    // @ts-expect-error a voltage is no current
    expect(() => abbS200("40 V")).toThrow();
  });
});

describe("abbS200GroupFactor()", () => {
  it.each(s200.adjacent)("abbS200GroupFactor(%d) is %d", (count = Number.NaN, factor) => {
    expect(Ratio.parse(abbS200GroupFactor(count)).value).toBe(factor);
  });

  it("abbS200GroupFactor() of NaN is the lowest factor, never the best", () => {
    expect(abbS200GroupFactor(Number.NaN)).toBe("0.75");
  });
});

describe("abbTmaxXt1()", () => {
  it.each(["63 A", "100 A", "125 A", "160 A"] as const)("abbTmaxXt1(%j) gives the published highest settings", (rating) => {
    const rated = Current.parse(rating).amperes;
    const row = xt1.highest_setting_A[`${rated}` as keyof typeof xt1.highest_setting_A];
    const part = abbTmaxXt1(rating);
    expect(part.temperatureFactor.map(([ambient, factor]) => [ambient, factor * rated])).toEqual(
      row.map(([ambient, setting = Number.NaN]) => [ambient, expect.closeTo(setting, 9)]),
    );
    expect(Temperature.parse(part.referenceTemperature).celsius).toBe(xt1.reference_temperature_C);
  });

  it("abbTmaxXt1() does not compile with a rating whose settings were not read", () => {
    // @ts-expect-error no such row
    expect(abbTmaxXt1("32 A").temperatureFactor).toBeUndefined();
  });
});

import { abbS200GroupFactor, Current, declarePart, Ratio, Temperature } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { interpolate } from "../../../../constructs/engineering/numeric/curve";
import points from "../../../reference/catalog-points.json";
import { problemsOf } from "../../../support/props/problems-of";

const s200 = points["abb-s200"];
const xt1 = points["abb-tmax-xt1"];

describe("breakerSeries of abb-s200", () => {
  it.each(Object.entries(s200.operating_current_A))(
    "breakerSeries gives the published operating currents of the %s A row within their rounding",
    (rated, row) => {
      const { temperatureFactor } = declarePart("abb-s200", { rating: `${Number(rated)} A` }).values;
      for (const [ambient = Number.NaN, current = Number.NaN] of row)
        expect(
          Math.abs((interpolate(temperatureFactor, ambient) ?? Number.NaN) * Number(rated) - current),
          `${ambient} °C`,
        ).toBeLessThanOrEqual(s200.rounding_A + s200.rounding_of_1_A_row * Number(rated) + 1e-12);
    },
  );

  it("breakerSeries agrees with the data sheet's example: eight C16 side by side at 40 °C carry 11.33 A", () => {
    const { rating, temperatureFactor } = declarePart("abb-s200", { rating: "16 A" }).values;
    const factor = (interpolate(temperatureFactor, 40) ?? Number.NaN) * Ratio.parse(abbS200GroupFactor(8)).value;
    expect(Math.abs(Current.parse(rating).amperes * factor - s200.eight_C16_at_40_C_A)).toBeLessThan(0.06); // the sheet rounds k_T · 16 A to 15.1 A
  });

  it("breakerSeries holds its rating at the reference temperature of curves B, C and D", () => {
    expect(Temperature.parse(declarePart("abb-s200", { rating: "10 A" }).values.referenceTemperature).celsius).toBe(
      s200.reference_temperature_C,
    );
  });

  it("breakerSeries refuses a rating that the series does not have", () => {
    expect(declarePart("abb-s200", { rating: "63 A" }).values.rating).toBe("63 A");
    expect(problemsOf(() => declarePart("abb-s200", { rating: "80 A" }))).toEqual([
      "rating: must be a rating of the series. Rating of an ABB S200 must be at most 63 A but is 80 A: choose another series, such as abb-tmax-xt1",
    ]);
    // @ts-expect-error a voltage is no current
    expect(() => declarePart("abb-s200", { rating: "40 V" })).toThrow();
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

describe("breakerSeries of abb-tmax-xt1", () => {
  it.each(["63 A", "100 A", "125 A", "160 A"] as const)("breakerSeries gives of %j the published highest settings", (rating) => {
    const rated = Current.parse(rating).amperes;
    const row = xt1.highest_setting_A[`${rated}` as keyof typeof xt1.highest_setting_A];
    const part = declarePart("abb-tmax-xt1", { rating }).values;
    expect(part.temperatureFactor?.map(([ambient, factor]) => [ambient, factor * rated])).toEqual(
      row.map(([ambient, setting = Number.NaN]) => [ambient, expect.closeTo(setting, 9)]),
    );
    expect(Temperature.parse(part.referenceTemperature).celsius).toBe(xt1.reference_temperature_C);
  });

  it("breakerSeries refuses a rating whose settings were not read", () => {
    expect(problemsOf(() => declarePart("abb-tmax-xt1", { rating: "32 A" }))).toEqual([
      "rating: must be a rating of the series. Rating of an ABB Tmax XT1 must be one of 63 A, 100 A, 125 A, 160 A but is 32 A: choose one of them, or another series",
    ]);
  });
});

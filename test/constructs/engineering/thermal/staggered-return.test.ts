import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { staggeredReturn } from "../../../../constructs/engineering/thermal/staggered-return";

describe("staggeredReturn()", () => {
  it("staggeredReturn() is the coolant by hand: 660 kJ/K from 40 °C with 8,200 W, two units of 4,100 W at 100 s and 160 s", () => {
    const { peak, corners } = staggeredReturn(660_000, 40, 8200, [
      { atS: 100, heatW: 4100 },
      { atS: 160, heatW: 4100 },
    ]);
    expect(corners.map(({ atS, temperatureC }) => [atS, Math.round(temperatureC * 1000) / 1000])).toEqual([
      [100, 41.242],
      [160, 41.615],
    ]);
    expect(peak).toEqual({ atS: 160, temperatureC: expect.closeTo(41.6152, 4) });
  });

  it("staggeredReturn() is the room by hand: 470,987 J/K at 27 °C with 6,000 W, two air conditioners of 4,000 W at 180 s and 240 s", () => {
    const { peak } = staggeredReturn(470_987, 27, 6000, [
      { atS: 240, heatW: 4000 },
      { atS: 180, heatW: 4000 },
    ]);
    expect(peak?.temperatureC).toBeCloseTo(29.548, 3);
  });

  it("staggeredReturn() is the closed form where all units return at once: the heat-weighted mean of the returns says the same", () => {
    const units = fc.array(fc.record({ atS: fc.integer({ min: 0, max: 600 }), heatW: fc.integer({ min: 1, max: 5000 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(units, (returns) => {
        const heatW = returns.reduce((sum, one) => sum + one.heatW, 0);
        const meanS = returns.reduce((sum, one) => sum + one.heatW * one.atS, 0) / heatW;
        const { peak } = staggeredReturn(500_000, 30, heatW, returns);
        expect(peak?.temperatureC).toBeCloseTo(30 + (heatW * meanS) / 500_000, 9);
      }),
    );
  });

  it("staggeredReturn() has no peak where the units do not take all the heat, and refuses a mass of nothing", () => {
    expect(staggeredReturn(1000, 20, 100, [{ atS: 10, heatW: 99 }])).toEqual({ corners: [{ atS: 10, temperatureC: 21 }] });
    expect(() => staggeredReturn(0, 20, 100, [])).toThrow(/heat capacity and heat above 0 but has 0 J\/K and 100 W from 20 °C/);
  });
});

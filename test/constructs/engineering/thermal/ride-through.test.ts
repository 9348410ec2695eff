import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coolantModel } from "../../../../constructs/engineering/thermal/coolant/coolant-model";
import { passingS, rideThroughS } from "../../../../constructs/engineering/thermal/ride-through";
import { uniform } from "../../../support/generated/uniform";

const positive = uniform(1, 1e7);
const celsius = uniform(-40, 90);

describe("passingS()", () => {
  // Numbers of an independent program: 300 L with a tank of 100 L in the supply at 90 L/min; 120 L at 45 L/min
  const facility = { volumeM3: 0.4, supplySideM3: 0.25, flowM3PerS: 0.0015, riseK: 4.46546 };

  it.each([
    [12.4398, 4.46546, 3, 700],
    [13, 1.20636, 11, 2833.33],
  ])("passingS() through %d K at a rise of %d K comes round %d times", (roomK, riseK, passes, seconds) => {
    const found = passingS({ ...facility, riseK }, 30, 30 + roomK);
    expect(found.passes).toBe(passes);
    expect(found.seconds).toBeCloseTo(seconds, 2);
  });

  it("passingS() counts the first round that is warmer than the room to the limit, not as warm", () => {
    const loop = { volumeM3: 0.12, supplySideM3: 0.06, flowM3PerS: 0.00075, riseK: 8.14583 };
    expect(passingS(loop, 35.6134, 45)).toEqual({ passes: 2, seconds: expect.closeTo(240, 9) });
    expect(passingS({ ...loop, riseK: 5 }, 35, 45).passes).toBe(3);
    for (const fromC of [45, 46]) expect(passingS(loop, fromC, 45)).toEqual({ passes: 0, seconds: 0 });
  });

  it("passingS() refuses coolant that stands or gets no warmer", () => {
    expect(() => passingS({ ...facility, flowM3PerS: 0 }, 30, 45)).toThrow(RangeError);
    expect(() => passingS({ ...facility, riseK: 0 }, 30, 45)).toThrow(/must flow and get warmer/);
  });
});

describe("rideThroughS()", () => {
  it("rideThroughS() of 1 kJ/K that takes up 1 kW through 10 K is 10 s", () => {
    expect(rideThroughS(1000, 35, 45, 1000)).toBe(10);
  });

  // Water at 40 °C: 992.2 kg/m³, 4179 J/(kg·K), IAPWS tables. Propylene glycol, 25 % by volume, 45 °C: 1011.8 kg/m³, 3975 J/(kg·K), ASHRAE Handbook
  // Fundamentals 2001 as fitted in CoolProp; Melinder's data differ from ASHRAE's by up to 1.5 % (docs/physics/coolant.md, Coolant)
  it.each([
    ["water", { kind: "water" } as const, 40, (992.2 * 4179 * 0.2 * 10) / 50_000, 0.001],
    ["glycol", { kind: "propylene-glycol", massShare: 0.2568 } as const, 45, (1011.8 * 3975 * 0.2 * 10) / 50_000, 0.015],
  ])(
    "rideThroughS() of 200 L of %s through 10 K at 50 kW is what a pocket calculator says",
    (_name, coolant, celsius, seconds, tolerance) => {
      const model = coolantModel(coolant);
      const held = rideThroughS(0.2 * model.densityKgPerM3(celsius) * model.specificHeatJPerKgK(celsius), 35, 45, 50_000);
      expect(Math.abs(held / seconds - 1)).toBeLessThan(tolerance);
    },
  );

  it("rideThroughS() grows with mass and room, shrinks with heat, and is nothing at the limit", () => {
    fc.assert(
      fc.property(positive, celsius, celsius, positive, (capacity, fromC, limitC, heatW) => {
        const held = rideThroughS(capacity, fromC, limitC, heatW);
        expect(held).toBeGreaterThanOrEqual(0);
        if (limitC <= fromC) expect(held).toBe(0);
        expect(rideThroughS(2 * capacity, fromC, limitC, heatW)).toBeCloseTo(2 * held, 6 - Math.ceil(Math.log10(held + 1)));
        expect(rideThroughS(capacity, fromC, limitC + 1, heatW)).toBeGreaterThanOrEqual(held);
        expect(rideThroughS(capacity, fromC, limitC, 2 * heatW)).toBeLessThanOrEqual(held);
      }),
    );
  });

  it.each([
    [-1, 35, 45, 1000],
    [1000, 35, 45, 0],
    [Number.NaN, 35, 45, 1000],
    [1000, Number.NaN, 45, 1000],
    [1000, 35, 45, Number.NaN],
  ])("rideThroughS(%d J/K, %d, %d, %d W) is refused", (...input) => {
    expect(() => rideThroughS(...input)).toThrow(RangeError);
  });
});

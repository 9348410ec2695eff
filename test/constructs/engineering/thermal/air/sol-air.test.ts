import { describe, expect, it } from "vitest";
import { solAirC } from "../../../../../constructs/engineering/thermal/air/sol-air";
import kuwait from "../../../../reference/worked-thermal-kuwait.json";

describe("solAirC()", () => {
  it("solAirC() agrees with the worked roof and walls at 50 °C", () => {
    const { irradiance_W_m2: sun } = kuwait.inputs.climate.hottest;
    const { surfaces } = kuwait.outputs.scenarios["hottest/healthy"].room;
    expect(solAirC(50, 0.4, sun.roof)).toBeCloseTo(surfaces.roof.sol_air_C, 4);
    expect(solAirC(50, 0.4, sun.sunWall)).toBeCloseTo(surfaces.sunWall.sol_air_C, 4);
    expect(solAirC(50, 0.4, sun.otherWalls)).toBeCloseTo(surfaces.otherWalls.sol_air_C, 4);
  });

  it("solAirC() is the dry bulb without sun or on a mirror", () => {
    expect(solAirC(-10, 0.7, 0)).toBe(-10);
    expect(solAirC(45, 0, 1000)).toBe(45);
  });

  it("solAirC() takes the 3.9 K of a clear sky off, after the sun", () => {
    expect(solAirC(-30, 0.4, 0, 3.9)).toBeCloseTo(-33.9, 12);
    expect(solAirC(35, 0.4, 850, 3.9)).toBeCloseTo(35 + 20 - 3.9, 12); // 0.4 · 850/17 = 20 K
    for (const sky of [-0.1, 20.1, Number.NaN]) expect(() => solAirC(0, 0.5, 0, sky)).toThrow(RangeError);
  });

  it("solAirC() is hotter behind a thinner film: numbers of an independent program for a roof in calm air and a wall", () => {
    expect(solAirC(31, 0.5, 946.839, 0, 13)).toBeCloseTo(67.4169, 4);
    expect(solAirC(31, 0.5, 847.79)).toBeCloseTo(55.935, 3);
    for (const film of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => solAirC(31, 0.5, 900, 0, film)).toThrow(RangeError);
  });

  it("solAirC() refuses a share above 1, negative sun and NaN", () => {
    for (const [absorptance, sun] of [
      [1.1, 0],
      [0.5, -1],
      [0.5, Number.NaN],
      [Number.NaN, 0],
    ] as const)
      expect(() => solAirC(30, absorptance, sun)).toThrow(RangeError);
  });
});

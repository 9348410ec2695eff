import { describe, expect, it } from "vitest";
import { Horizon } from "../../../../../constructs/engineering/orbit/passes/horizon";

const air = { pressureHPa: 1010, temperatureC: 10 };
const mask = [
  [0, 2],
  [90, 30],
  [180, 2],
] as const;

describe("Horizon", () => {
  it("Horizon is the minimum or the mask, whichever is higher", () => {
    const horizon = new Horizon({ minimumElevationDegrees: 5, mask });
    expect([0, 45, 90, 200].map((azimuth) => horizon.atAzimuth(azimuth))).toEqual([5, 16, 30, 5]);
    expect([horizon.lowestDegrees, horizon.highestDegrees]).toEqual([5, 30]);
    expect([horizon.lowestWithin(90, 10), horizon.highestWithin(45, 10)]).toEqual([30 - 280 / 90, 2 + (55 * 28) / 90]);
  });

  it("Horizon without refraction sees what there is", () => {
    const horizon = new Horizon({ minimumElevationDegrees: 5 });
    for (const e of [-90, -1, 0, 45, 90])
      expect([horizon.seenDegrees(e), horizon.surelyAbove(e), horizon.surelyBelow(e)]).toEqual([e, e, e]);
  });

  it("Horizon with refraction sees the Sun's centre on the horizon at 0.483° and leaves it out from −1° down", () => {
    const horizon = new Horizon({ minimumElevationDegrees: 0, refraction: air });
    expect(horizon.seenDegrees(0)).toBeCloseTo(0.4830321231, 9);
    expect(horizon.seenDegrees(-1.01)).toBe(-1.01);
  });

  it("Horizon says of no elevation that it is surely hidden or seen when it is not", () => {
    const horizon = new Horizon({ minimumElevationDegrees: 0, refraction: air });
    for (let level = -3; level <= 89; level += 0.37) {
      const [below, above] = [horizon.surelyBelow(level), horizon.surelyAbove(level)];
      const elevations = Array.from({ length: 1880 }, (_, i) => -4 + i / 20);
      expect(elevations.filter((e) => e < below && horizon.seenDegrees(e) >= level)).toEqual([]);
      expect(elevations.filter((e) => e > above && horizon.seenDegrees(e) <= level)).toEqual([]);
      expect(above - below).toBeLessThan(0.65);
    }
  });

  it("Horizon refuses elevations and air out of range, and NaN", () => {
    expect(() => new Horizon({ minimumElevationDegrees: -91 })).toThrow(
      new RangeError("Elevation must be at least -90 degrees but is -91: correct the minimum elevation"),
    );
    for (const minimumElevationDegrees of [90.1, Number.NaN]) expect(() => new Horizon({ minimumElevationDegrees })).toThrow(RangeError);
    const under = (refraction: object) => () => new Horizon({ minimumElevationDegrees: 0, refraction: { ...air, ...refraction } });
    for (const pressureHPa of [-1, 101_325, Number.NaN])
      expect(under({ pressureHPa })).toThrow(/^Pressure must lie between 0 and 2000 hPa/);
    for (const temperatureC of [-273, 283, Number.NaN]) expect(under({ temperatureC })).toThrow(/^Temperature must lie between/);
  });
});

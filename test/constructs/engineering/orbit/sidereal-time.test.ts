import { describe, expect, it } from "vitest";
import { siderealTimeRad } from "../../../../constructs/engineering/orbit/sidereal-time";

const degrees = (iso: string) => (siderealTimeRad(Date.parse(iso)) * 180) / Math.PI;

describe("siderealTimeRad()", () => {
  it("siderealTimeRad() is 152.578787810° on 20 August 1992 at 12:14, Vallado, Fundamentals of Astrodynamics, example 3-5", () => {
    expect(degrees("1992-08-20T12:14:00Z")).toBeCloseTo(152.57878781, 6);
  });

  it("siderealTimeRad() is 13 h 10 min 46.3668 s on 10 April 1987 at midnight, Meeus, Astronomical Algorithms, example 12.a", () => {
    expect(degrees("1987-04-10T00:00:00Z") / 15).toBeCloseTo(13 + 10 / 60 + 46.3668 / 3600, 7);
  });

  it("siderealTimeRad() gains a turn in a year on the days, and stays between 0 and a turn before and after 2000", () => {
    for (let year = 1958; year < 2056; year++) {
      const here = degrees(`${year}-06-01T00:00:00Z`);
      expect(here).toBeGreaterThanOrEqual(0);
      expect(here).toBeLessThan(360);
      const gained = degrees(`${year}-06-02T00:00:00Z`) - here;
      expect(((gained % 360) + 360) % 360).toBeCloseTo(0.98564736, 6);
    }
  });
});

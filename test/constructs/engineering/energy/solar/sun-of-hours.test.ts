import { describe, expect, it } from "vitest";
import { sunOfEarth } from "../../../../../constructs/engineering/energy/solar/sun-of-earth";
import { sunOfHours } from "../../../../../constructs/engineering/energy/solar/sun-of-hours";

describe("sunOfHours()", () => {
  it.each([2025, 1999, 2099])("sunOfHours() meets sunOfEarth() within 1e-4° in every 5th hour of %i", (year) => {
    const first = Date.UTC(year) / 1000 + 1800;
    const sun = sunOfHours(first, 8760);
    for (let hour = 0; hour < 8760; hour += 5) {
      const exact = sunOfEarth(first + hour * 3600);
      const turned = (sun.hourAngleRad[hour] ?? Number.NaN) - exact.hourAngleRad;
      expect(Math.abs(Math.atan2(Math.sin(turned), Math.cos(turned)))).toBeLessThan(1.7e-6);
      expect(Math.abs((sun.declinationRad[hour] ?? Number.NaN) - exact.declinationRad)).toBeLessThan(1.7e-6);
      expect(Math.abs((sun.distanceAu[hour] ?? Number.NaN) - exact.distanceAu)).toBeLessThan(1e-6);
    }
  });

  it("sunOfHours() begins anywhere in a day", () => {
    for (const second of [0, 1, 43_199, 43_200, 86_399]) {
      const first = Date.UTC(2025, 6, 1) / 1000 + second;
      const sun = sunOfHours(first, 1);
      expect(Math.abs((sun.declinationRad[0] ?? Number.NaN) - sunOfEarth(first).declinationRad)).toBeLessThan(1.7e-6);
    }
  });
});

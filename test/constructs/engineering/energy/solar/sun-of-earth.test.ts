import { describe, expect, it } from "vitest";
import {
  earthLatitudeTerms,
  earthLongitudeTerms,
  earthRadiusTerms,
} from "../../../../../constructs/engineering/energy/solar/earth-orbit-terms";
import { nutationTerms } from "../../../../../constructs/engineering/energy/solar/nutation-terms";
import { sunOfEarth, turn } from "../../../../../constructs/engineering/energy/solar/sun-of-earth";
import { digestOfRows } from "../../../../support/tables/digest-of-rows";

const degrees = (rad: number) => (rad * 180) / Math.PI;

describe("sunOfEarth()", () => {
  // pvlib-python, spa.py @6382338: L0 to L5; B0, B1; R0 to R4; each row of NUTATION_YTERM_ARRAY before that of NUTATION_ABCD_ARRAY
  it("sunOfEarth() sums every term of the publication, number by number", () => {
    expect([earthLongitudeTerms, earthLatitudeTerms, earthRadiusTerms, [nutationTerms]].map(digestOfRows)).toEqual([
      "e97786d34ca97104",
      "3f84a7ba57faad7f",
      "761d9a735cea0c1b",
      "ad78cb1a69f739ec",
    ]);
  });

  it("sunOfEarth() meets the worked example of the publication, 17 October 2003, 12:30:30 at UTC−7, ΔT 67 s (table A5.1)", () => {
    const sun = sunOfEarth(Date.UTC(2003, 9, 17, 19, 30, 30) / 1000, 67);
    expect(degrees(sun.apparentLongitudeRad)).toBeCloseTo(204.0085519281, 6);
    expect(degrees(sun.rightAscensionRad)).toBeCloseTo(202.227408, 5);
    expect(degrees(sun.declinationRad)).toBeCloseTo(-9.31434, 5);
    expect(sun.distanceAu).toBeCloseTo(0.9965422974, 8);
    expect(degrees(turn(sun.hourAngleRad + (-105.1786 * Math.PI) / 180))).toBeCloseTo(11.1059, 4);
  });

  // Beginning of the seasons as almanacs print it, to the minute: half a minute is 3.5e-4° of the sun's way.
  it.each([
    ["2024-03-20T03:06Z", 0],
    ["2024-06-20T20:51Z", 90],
    ["2024-09-22T12:44Z", 180],
    ["2024-12-21T09:21Z", 270],
    ["2020-03-20T03:50Z", 0],
    ["2020-06-20T21:44Z", 90],
    ["2020-09-22T13:31Z", 180],
    ["2020-12-21T10:02Z", 270],
  ])("sunOfEarth() begins the season at %s at a longitude of %i°", (moment, longitude) => {
    const away = degrees(sunOfEarth(Date.parse(moment) / 1000).apparentLongitudeRad) - longitude;
    expect(Math.abs(((away + 540) % 360) - 180)).toBeLessThan(4e-4);
  });

  it("sunOfEarth() stays within the earth's orbit and the tropics from 1950 to 2100, and moves by less than 1.1° a day", () => {
    let before = sunOfEarth(Date.UTC(1950) / 1000);
    for (let day = 1; day < 55_000; day += 1 + (day % 7 === 0 ? 60 : 0)) {
      const from = Date.UTC(1950, 0, day) / 1000;
      before = sunOfEarth(from);
      const sun = sunOfEarth(from + 86_400);
      expect(Math.abs(degrees(sun.declinationRad))).toBeLessThan(23.46);
      expect(Math.abs(sun.distanceAu - 1)).toBeLessThan(0.0171);
      const way = degrees(turn(sun.apparentLongitudeRad - before.apparentLongitudeRad));
      expect(way).toBeGreaterThan(0.95);
      expect(way).toBeLessThan(1.02);
      if (day > 3000) day += 37;
    }
  });

  it("sunOfEarth() refuses years that it does not know, and NaN", () => {
    for (const wrong of [Date.UTC(1949, 11, 31) / 1000, Date.UTC(2101, 0, 2) / 1000, Number.NaN])
      expect(() => sunOfEarth(wrong)).toThrow(/^Moment must lie in the years 1950 to 2100/);
  });
});

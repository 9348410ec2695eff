import { describe, expect, it } from "vitest";
import { sunPosition } from "../../../../../constructs/engineering/energy/solar/sun-position";

describe("sunPosition()", () => {
  it("sunPosition() meets the worked example of the publication: zenith 50.11162° less refraction 0.016332°, azimuth 194.34024° (table A5.1)", () => {
    const golden = { latitudeDegrees: 39.742476, longitudeDegrees: -105.1786, elevationM: 1830.14 };
    const { zenithDegrees, azimuthDegrees } = sunPosition(Date.UTC(2003, 9, 17, 19, 30, 30) / 1000, golden, 67);
    expect(zenithDegrees).toBeCloseTo(50.11162 + 0.016332, 5);
    expect(azimuthDegrees).toBeCloseTo(194.34024, 5);
  });

  // pvlib-python @6382338, tests/test_irradiance.py: 32.2° N, 111° W, 700 m, 24 June 2014. Zeniths without refraction.
  it.each([
    ["2014-06-24T00:00-07:00", 124.0390863, 352.69550699],
    ["2014-06-24T06:00-07:00", 82.97705621, 66.71410338],
    ["2014-06-24T12:00-07:00", 10.56725766, 144.76567754],
    ["2014-06-24T18:00-07:00", 72.46903556, 287.04104128],
  ])("sunPosition() meets the published sun of %s within 0.001°", (moment, zenith, azimuth) => {
    const sun = sunPosition(Date.parse(moment) / 1000, { latitudeDegrees: 32.2, longitudeDegrees: -111, elevationM: 700 });
    expect(Math.abs(sun.zenithDegrees - zenith)).toBeLessThan(1e-3);
    expect(Math.abs(sun.azimuthDegrees - azimuth)).toBeLessThan(3e-3); // 5 times the zenith's way where the sun is high
  });

  // U.S. Naval Observatory, as in pvlib-python, tests/test_spa.py @6382338: to the minute, the sun's middle 0.8333° under the horizon.
  it.each([
    ["Golden", 39, -105, "2015-01-02T07:19-07:00"],
    ["Golden", 39, -105, "2015-01-02T16:49-07:00"],
    ["Golden", 39, -105, "2015-04-02T05:43-07:00"],
    ["Golden", 39, -105, "2015-04-02T18:24-07:00"],
    ["Golden", 39, -105, "2015-08-02T05:01-07:00"],
    ["Golden", 39, -105, "2015-08-02T19:10-07:00"],
    ["Golden", 39, -105, "2015-12-02T07:01-07:00"],
    ["Golden", 39, -105, "2015-12-02T16:38-07:00"],
  ])("sunPosition() has the sun of %s at %f° %f° on the horizon at %s", (_, latitudeDegrees, longitudeDegrees, moment) => {
    const { zenithDegrees } = sunPosition(Date.parse(moment) / 1000, { latitudeDegrees, longitudeDegrees, elevationM: 0 });
    expect(Math.abs(zenithDegrees - 90.8333)).toBeLessThan(0.11); // half a minute of the sun's way up
  });

  it("sunPosition() stands in the south at noon in the north, in the north in the south, and mirrors about the meridian", () => {
    const noon = Date.UTC(2025, 2, 1, 12, 12, 26) / 1000; // the equation of time of 1 March is −12 min 26 s
    expect(sunPosition(noon, { latitudeDegrees: 45, longitudeDegrees: 0, elevationM: 0 }).azimuthDegrees).toBeCloseTo(180, 0);
    const south = sunPosition(noon, { latitudeDegrees: -45, longitudeDegrees: 0, elevationM: 0 }).azimuthDegrees;
    expect(Math.min(south, 360 - south)).toBeLessThan(0.5);
    const morning = sunPosition(noon - 10_800, { latitudeDegrees: 45, longitudeDegrees: 0, elevationM: 0 });
    const evening = sunPosition(noon + 10_800, { latitudeDegrees: 45, longitudeDegrees: 0, elevationM: 0 });
    expect(morning.zenithDegrees).toBeCloseTo(evening.zenithDegrees, 0);
    expect(morning.azimuthDegrees).toBeLessThan(180);
    expect(evening.azimuthDegrees).toBeGreaterThan(180);
  });

  it("sunPosition() is finite from pole to pole and all around, and an hour is 15° of longitude", () => {
    for (let latitude = -90; latitude <= 90; latitude += 15) {
      for (let longitude = -180; longitude <= 180; longitude += 45) {
        const at = Date.UTC(2026, 5, 21, 8) / 1000;
        const here = sunPosition(at, { latitudeDegrees: latitude, longitudeDegrees: longitude, elevationM: 1000 });
        expect(here.zenithDegrees).toBeGreaterThanOrEqual(0);
        expect(here.zenithDegrees).toBeLessThanOrEqual(180);
        expect(here.azimuthDegrees).toBeGreaterThanOrEqual(0);
        expect(here.azimuthDegrees).toBeLessThanOrEqual(360);
        const east = sunPosition(at - 3600, { latitudeDegrees: latitude, longitudeDegrees: longitude + 15, elevationM: 1000 });
        expect(Math.abs(east.zenithDegrees - here.zenithDegrees)).toBeLessThan(0.02); // what declination and equation of time move in an hour
      }
    }
  });

  it("sunPosition() refuses a latitude beyond the poles", () => {
    expect(() => sunPosition(0, { latitudeDegrees: 90.1, longitudeDegrees: 0, elevationM: 0 })).toThrow(/^Latitude must lie/);
    expect(() => sunPosition(0, { latitudeDegrees: Number.NaN, longitudeDegrees: 0, elevationM: 0 })).toThrow(/^Latitude must lie/);
  });
});

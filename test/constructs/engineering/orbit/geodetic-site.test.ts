import { describe, expect, it } from "vitest";
import { siteFrame } from "../../../../constructs/engineering/orbit/geodetic-site";

describe("siteFrame()", () => {
  it("siteFrame() meets Vallado, Fundamentals of Astrodynamics, example 3-3 turned about: 6524.834, 6862.875, 6448.296 km", () => {
    const frame = siteFrame({ latitudeDegrees: 34.352496, longitudeDegrees: 46.4464, heightKm: 0 });
    // the example is 5085.22 km above the ellipsoid: from its foot the normal leads there
    expect(frame.xKm + 5085.22 * frame.cosLatitude * frame.cosLongitude).toBeCloseTo(6524.834, 1);
    expect(frame.yKm + 5085.22 * frame.cosLatitude * frame.sinLongitude).toBeCloseTo(6862.875, 1);
    expect(frame.zKm + 5085.22 * frame.sinLatitude).toBeCloseTo(6448.296, 1);
  });

  it("siteFrame() has the half axes of WGS-84 at equator and pole, and heights on top", () => {
    expect(siteFrame({ latitudeDegrees: 0, longitudeDegrees: 90, heightKm: 1 }).yKm).toBeCloseTo(6379.137, 9);
    expect(siteFrame({ latitudeDegrees: 90, longitudeDegrees: 0, heightKm: 2 }).zKm).toBeCloseTo(6358.752314245, 6);
    expect(siteFrame({ latitudeDegrees: -90, longitudeDegrees: 0, heightKm: 0 }).zKm).toBeCloseTo(-6356.752314245, 6);
  });

  it("siteFrame() refuses what is no place, and NaN", () => {
    const refused = (changed: object) => () => siteFrame({ latitudeDegrees: 0, longitudeDegrees: 0, heightKm: 0, ...changed });
    for (const latitudeDegrees of [90.1, -91, Number.NaN]) expect(refused({ latitudeDegrees })).toThrow(/^Latitude must lie between/);
    for (const longitudeDegrees of [Number.POSITIVE_INFINITY, Number.NaN])
      expect(refused({ longitudeDegrees })).toThrow(/^Longitude must be/);
    for (const heightKm of [614, Number.NaN]) expect(refused({ heightKm })).toThrow(/^Height must lie between −100 and 100 km/);
  });
});

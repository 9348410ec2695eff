import { describe, expect, it } from "vitest";
import { siteFrame } from "../../../../constructs/engineering/orbit/geodetic-site";
import { offNadirDegrees } from "../../../../constructs/engineering/orbit/off-nadir";

describe("offNadirDegrees()", () => {
  it("offNadirDegrees() sees the rim of the earth from the geostationary orbit at 8.7°: sin = 6378.137/42164", () => {
    const rim = (Math.acos(6378.137 / 42_164) * 180) / Math.PI;
    const site = siteFrame({ latitudeDegrees: 0, longitudeDegrees: rim, heightKm: 0 });
    expect(offNadirDegrees(Float64Array.from([42_164, 0, 0]), site)).toBeCloseTo((Math.asin(6378.137 / 42_164) * 180) / Math.PI, 6);
  });

  it("offNadirDegrees() is 0 straight below and 180° for a site above the satellite", () => {
    const site = siteFrame({ latitudeDegrees: 0, longitudeDegrees: 0, heightKm: 0 });
    expect(offNadirDegrees(Float64Array.from([7000, 0, 0]), site)).toBe(0);
    expect(offNadirDegrees(Float64Array.from([6000, 0, 0]), site)).toBe(180);
  });
});

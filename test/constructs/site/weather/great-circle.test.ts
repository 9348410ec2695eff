import { describe, expect, it } from "vitest";
import { greatCircleKm } from "../../../../constructs/site/weather/near-site";

describe("greatCircleKm()", () => {
  it("greatCircleKm() is a 360th of the equator for a degree of longitude there, also across the date line", () => {
    const degree = (2 * Math.PI * 6371.0088) / 360;
    expect(greatCircleKm({ latitudeDegrees: 0, longitudeDegrees: 0 }, { latitudeDegrees: 0, longitudeDegrees: 1 })).toBeCloseTo(degree, 9);
    expect(greatCircleKm({ latitudeDegrees: 0, longitudeDegrees: 179.5 }, { latitudeDegrees: 0, longitudeDegrees: -179.5 })).toBeCloseTo(
      degree,
      6,
    );
  });

  it("greatCircleKm() is half the circumference between the poles, and 0 between a place and itself", () => {
    const pole = { latitudeDegrees: 90, longitudeDegrees: 17 };
    expect(greatCircleKm(pole, { latitudeDegrees: -90, longitudeDegrees: -120 })).toBeCloseTo(Math.PI * 6371.0088, 6);
    expect(greatCircleKm(pole, pole)).toBe(0);
  });

  it("greatCircleKm() gives the published 968.9 km from Land's End to John o' Groats", () => {
    // C. Veness, Movable Type Scripts, Calculate distance between Latitude/Longitude points: 50°03′59″N 5°42′53″W to 58°38′38″N 3°04′12″W
    const landsEnd = { latitudeDegrees: 50 + 3 / 60 + 59 / 3600, longitudeDegrees: -(5 + 42 / 60 + 53 / 3600) };
    const johnOGroats = { latitudeDegrees: 58 + 38 / 60 + 38 / 3600, longitudeDegrees: -(3 + 4 / 60 + 12 / 3600) };
    expect(greatCircleKm(landsEnd, johnOGroats)).toBeCloseTo(968.9, 1);
  });
});

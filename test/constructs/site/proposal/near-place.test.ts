import { describe, expect, it } from "vitest";
import { nearPlace, nearPlaceText, warmerBelowK } from "../../../../constructs/site/proposal/near-place";

const equator = { latitudeDegrees: 0, longitudeDegrees: 10 };
const degreeEast = { latitudeDegrees: 0, longitudeDegrees: 11, elevationM: 614 };

describe("nearPlace()", () => {
  it("nearPlace() has the way over the ground, and what stands above the place is positive", () => {
    // a 360th of 2π · 6371.0088 km
    expect(nearPlace({ ...equator, elevationM: 900 }, degreeEast)).toEqual({ distanceKm: 111.2, elevationDifferenceM: -286 });
    expect(nearPlace({ ...equator, elevationM: -20 }, degreeEast)).toEqual({ distanceKm: 111.2, elevationDifferenceM: 634 });
  });

  it("nearPlace() compares no heights where that of the place is not given", () => {
    expect(nearPlace(equator, degreeEast)).toEqual({ distanceKm: 111.2 });
  });
});

describe("warmerBelowK()", () => {
  it("warmerBelowK() is the difference in the table of the standard atmosphere: 15.0 °C at the sea, 8.5 °C at 1,000 m, 2.0 °C at 2,000 m", () => {
    // ASHRAE Handbook Fundamentals 2017, ch. 1, table 1
    expect(warmerBelowK(1000)).toBe(6.5);
    expect(warmerBelowK(2000)).toBe(13);
    expect(warmerBelowK(-1000)).toBe(-6.5);
  });
});

describe("nearPlaceText()", () => {
  it.each([
    [{ distanceKm: 4.2, elevationDifferenceM: 14.4 }, "4.2 km from the place, 14 m above it"],
    [{ distanceKm: 1328.6, elevationDifferenceM: -1352 }, "1,329 km from the place, 1,352 m below it"],
    [{ distanceKm: 26.4, elevationDifferenceM: -0.3 }, "26 km from the place, at its height"],
    [{ distanceKm: 26.4 }, "26 km from the place"],
  ])("nearPlaceText() says %j as %s", (near, text) => {
    expect(nearPlaceText(near)).toBe(text);
  });
});

import { describe, expect, it } from "vitest";
import { pointsOf } from "../../../../constructs/site/proposal/points-of-weather";
import { warningsOf } from "../../../../constructs/site/proposal/warnings";
import { madeYear } from "../../../support/year/made-weather";

const year = madeYear();
const byHours = pointsOf(year);
const published = { ...byHours, points: { ...byHours.points, published: byHours.points.hours } };
const near = { distanceKm: 50, elevationDifferenceM: 100 };

describe("warningsOf()", () => {
  it("warningsOf() says nothing of published points within 50 km and 100 m", () => {
    expect(warningsOf(near, year, published)).toEqual([]);
    expect(warningsOf({ ...near, elevationDifferenceM: -100 }, year, published)).toEqual([]);
  });

  it("warningsOf() says beyond 50 km what lies between the two", () => {
    expect(warningsOf({ ...near, distanceKm: 50.1 }, year, published)).toEqual([
      "made.epw must be within 50 km of the place but is 50.1 km away: the climate can differ by coast, height and city, so use a nearer file, or document why this one is valid",
    ]);
  });

  it.each([
    [420, "420 m above it: at 6.5 K/km the dry bulb of the place is some 2.7 K warmer"],
    [-1480, "1,480 m below it: at 6.5 K/km the dry bulb of the place is some 9.6 K colder"],
  ])(
    "warningsOf() says of a file that stands %s m above the place what that changes, and that no point contains it",
    (elevationDifferenceM, words) => {
      expect(warningsOf({ ...near, elevationDifferenceM }, year, published)).toEqual([
        `made.epw must be within 100 m of the height of the place but is ${words}, which no point contains, so use a file from its height, or correct the points`,
      ]);
    },
  );

  it("warningsOf() says that heights were not compared", () => {
    expect(warningsOf({ distanceKm: 4 }, year, published)).toEqual([
      "The elevation of the place must be known to compare it with the 614 m of made.epw but is not stated: add elevation",
    ]);
  });

  it("warningsOf() says of points without a header that they are of one year, and why a header was left out", () => {
    const [refused, thin, ...others] = warningsOf(near, year, { ...byHours, refused: "The header is of another place" });
    expect([refused, others]).toEqual(["The header is of another place", []]);
    expect(thin).toMatch(/^The points must hold for many years but come from the hours of one: /);
  });
});

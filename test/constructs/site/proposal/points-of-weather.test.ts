import { designPoints, extremePoints, publishedPoints } from "cdktf-edge-node/engineering";
import { describe, expect, it } from "vitest";
import { pointsOf } from "../../../../constructs/site/proposal/points-of-weather";
import { madeYear } from "../../../support/year/made-weather";

const published = {
  edition: "2009",
  heatingDryBulbC: -0.6,
  coolingDryBulbC: 44.1,
  coolingWetBulbC: 22.9,
  humidWetBulbC: 26.7,
  humidDryBulbC: 36.5,
};

describe("pointsOf()", () => {
  it("pointsOf() gives of a year what each of the three functions gives", () => {
    const year = { ...madeYear(), published };
    expect(pointsOf(year)).toEqual({
      points: { published: publishedPoints(year), hours: designPoints(year), extremes: extremePoints(year) },
    });
    expect(pointsOf(madeYear()).points).not.toHaveProperty("published");
  });

  it("pointsOf() leaves a header of another place out, and says so", () => {
    const { points, refused } = pointsOf({ ...madeYear(), published: { ...published, coolingDryBulbC: 20 } });
    expect(Object.keys(points)).toEqual(["hours", "extremes"]);
    expect(refused).toMatch(/^The hottest dry bulb in the header of made\.epw must be within 12 K .* the header is of another place/);
  });
});

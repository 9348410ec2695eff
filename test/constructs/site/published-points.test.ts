import { publishedPoints, Temperature } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import stations from "../../reference/weather/stations.json";
import { madeYear } from "../../support/year/made-weather";

describe("publishedPoints()", () => {
  it("publishedPoints() gives what the header quotes, from a secondary source", () => {
    const row = stations.find(({ id }) => id.startsWith("USA_CA_Palm"))?.designConditionsFromHeader ?? expect.unreachable();
    const published = {
      edition: row.source,
      heatingDryBulbC: row.heating996DryBulbC,
      coolingDryBulbC: row.cooling004DryBulbC,
      coolingWetBulbC: row.cooling004MeanCoincidentWetBulbC,
      humidWetBulbC: row.evaporation004WetBulbC,
      humidDryBulbC: row.evaporation004MeanCoincidentDryBulbC,
    };
    const points = publishedPoints({ ...madeYear(), published });
    const source = { mark: "partial", document: "Climate Design Data 2009 ASHRAE Handbook, in the header of made.epw" };
    expect(points).toEqual({
      hottest: { dryBulb: Temperature.celsius(44.1), wetBulb: Temperature.celsius(22.9), source },
      mostHumid: { dryBulb: Temperature.celsius(36.5), wetBulb: Temperature.celsius(26.7), source },
      coldest: { dryBulb: Temperature.celsius(-0.6), source },
    });
  });

  it("publishedPoints() is undefined where the header quotes nothing", () => {
    expect(publishedPoints(madeYear())).toBeUndefined();
  });
});

import { Temperature } from "cdktf-edge-node";
import { designPoints, publishedPoints } from "cdktf-edge-node/engineering";
import { describe, expect, it } from "vitest";
import stations from "../../reference/weather/stations.json";
import { madeHour, madeYear, yearOf } from "../../support/year/made-weather";

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
    // What designPoints() gives of the same hours
    const hours = designPoints(madeYear());
    const document = "Climate Design Data 2009 ASHRAE Handbook, in the header of made.epw";
    const source = (dryBulb: unknown) => ({ mark: "partial", document: `${document}; the hours of the file give ${dryBulb}` });
    expect(points).toEqual({
      hottest: { dryBulb: Temperature.celsius(44.1), wetBulb: Temperature.celsius(22.9), source: source(hours.hottest.dryBulb) },
      mostHumid: { dryBulb: Temperature.celsius(36.5), wetBulb: Temperature.celsius(26.7), source: { mark: "partial", document } },
      coldest: { dryBulb: Temperature.celsius(-0.6), source: source(hours.coldest.dryBulb) },
    });
  });

  it("publishedPoints() refuses a header of another place, whose dry bulbs lie more than 12 K from those of the hours", () => {
    const year = yearOf(Array.from({ length: 8760 }, (_, i) => ({ ...madeHour(i), dryBulbC: 1.6 + (i % 30) })));
    const published = {
      edition: "2009",
      heatingDryBulbC: -10.4,
      coolingDryBulbC: 29.2,
      coolingWetBulbC: 21,
      humidWetBulbC: 22.5,
      humidDryBulbC: 26.8,
    };
    expect(publishedPoints({ ...year, published })?.coldest.dryBulb).toEqual(Temperature.celsius(-10.4));
    expect(() => publishedPoints({ ...year, published: { ...published, heatingDryBulbC: -14.7 } })).toThrow(
      new RangeError(
        "The coldest dry bulb in the header of made.epw must be within 12 K of that of its hours, 1.6 °C, but is -14.7 °C: the header is of another place, use designPoints() or a file with its own header",
      ),
    );
    expect(() => publishedPoints({ ...year, published: { ...published, coolingDryBulbC: 43 } })).toThrow("The hottest dry bulb");
  });

  it("publishedPoints() is undefined where the header quotes nothing", () => {
    expect(publishedPoints(madeYear())).toBeUndefined();
  });
});

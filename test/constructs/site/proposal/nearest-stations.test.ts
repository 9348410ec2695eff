import { countries } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { nearestStations, stationWarnings } from "../../../../constructs/site/proposal/nearest-stations";
import { climatePlace } from "../../../../constructs/site/proposal/place";

const santiago = countries.CL.profile.station ?? expect.unreachable();

describe("nearestStations()", () => {
  it("nearestStations() gives three rows as their profiles have them, the nearest first", () => {
    const place = climatePlace({ latitude: santiago.latitude - 1, longitude: santiago.longitude, elevation: "1480 m" });
    const stations = nearestStations(place);
    expect(stations[0]).toEqual({
      country: "CL",
      station: santiago,
      distanceKm: 111.2, // a degree of latitude on a round earth
      elevationDifferenceM: santiago.elevationM - 1480,
    });
    const distances = stations.map(({ distanceKm }) => distanceKm);
    expect(distances).toHaveLength(3);
    expect(distances).toEqual(distances.toSorted((one, other) => one - other));
    for (const { station } of stations) expect(station.source.mark).toBe("partial");
  });

  it("nearestStations() leaves none out that is nearer, wherever the place is", () => {
    const rows = Object.values(countries).flatMap(({ profile: { station } }) => (station ? [station] : []));
    expect(rows).toHaveLength(25);
    for (const row of rows)
      expect(nearestStations(climatePlace({ latitude: row.latitude, longitude: row.longitude }))[0]).toMatchObject({
        station: row,
        distanceKm: 0,
      });
  });
});

describe("nearestStations() beyond the hottest station of a country", () => {
  it("has the stations of its other climate points, with the columns that were read of them", () => {
    const [jakarta, other] = nearestStations(climatePlace({ latitude: -6.2, longitude: 106.8 }));
    expect(jakarta).toMatchObject({ country: "ID", distanceKm: 18.8, station: { wmo: "967490", heatingDryBulbC: 22 } });
    expect(jakarta?.station).not.toHaveProperty("coolingDryBulbC");
    expect(other?.station.wmo).not.toBe("967490");
  });
});

describe("stationWarnings()", () => {
  it.each([
    ["Nigeria", 9.05, 7.49],
    ["Ghana", 5.6, -0.19],
    ["Ethiopia", 9.03, 38.74],
  ])("stationWarnings() says that %s has no row", (name, latitude, longitude) => {
    const [first, ...others] = stationWarnings(climatePlace({ latitude, longitude }));
    expect(first).toMatch(/^The climate of a site must come from weather near it but no file was given: get an EPW file .* or .* PVGIS/);
    expect(others).toEqual([`${name} has no row in the library, because none was read: an integrator must state its points`]);
  });

  it("stationWarnings() says nothing of a country that has one, of another without profile, or of the sea", () => {
    for (const place of [
      { latitude: 24.7, longitude: 46.7 },
      { latitude: 45, longitude: 8 },
      { latitude: 0, longitude: 0 },
    ])
      expect(stationWarnings(climatePlace(place))).toHaveLength(1);
  });
});

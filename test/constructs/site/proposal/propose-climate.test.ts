import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { countries, defineSite, type Temperature } from "cdktf-edge-node";
import { proposeClimate, readPvgisTmy, type WeatherYear } from "cdktf-edge-node/engineering";
import { beforeAll, describe, expect, it } from "vitest";
import stations from "../../../reference/weather/stations.json";
import { problemsOf } from "../../../support/props/problems-of";
import { madeYear } from "../../../support/year/made-weather";

const celsius = (temperature: unknown) => (temperature as Temperature).celsius;
const turin = { latitude: 45.07, longitude: 7.69, elevation: "240 m" } as const;
const file = "pvgis-tmy_45.000_8.000_2005_2023.csv";
let weather: WeatherYear;

beforeAll(async () => {
  weather = await readPvgisTmy(createReadStream(`test/reference/weather/${file}.gz`).pipe(createGunzip()), { file, utcOffset: 1 });
});

describe("proposeClimate(), with weather", () => {
  it("proposeClimate() proposes the points of a published year, which agree with figures computed apart", () => {
    const { climate, points } = proposeClimate(turin, { weather });
    const known = stations.find(({ id }) => `${id}.csv` === file)?.computed ?? expect.unreachable();
    expect(celsius(climate.hottest.dryBulb)).toBe(known.dryBulbExceeded35HoursC);
    expect(celsius(climate.coldest.dryBulb)).toBe(known.dryBulbUndershot35HoursC);
    expect(celsius(climate.mostHumid.wetBulb)).toBeCloseTo(known.wetBulbExceeded35HoursC, 1); // written to 0.1 K
    expect(celsius(points.extremes.hottest.dryBulb)).toBe(known.maxDryBulbC);
    expect(celsius(points.extremes.coldest.dryBulb)).toBe(known.minDryBulbC);
  });

  it("proposeClimate() says how far away and how much higher the file stands, in the source of each point too", () => {
    const { climate, points, ...proposal } = proposeClimate(turin, { weather });
    // on a plane: 0.07° north of the file, 0.31° west of it at the cosine of 45°
    const flat = 111.195 * Math.hypot(0.07, 0.31 * Math.cos((45.035 * Math.PI) / 180));
    expect(proposal.weather.distanceKm).toBeCloseTo(flat, 0);
    expect(proposal.weather.elevationDifferenceM).toBe(10); // 250 m in the file
    expect(proposal.place.country).toEqual({ code: "IT", name: "Italy", hasProfile: false });
    for (const point of ["hottest", "mostHumid", "coldest"] as const)
      expect(climate[point].source).toEqual({
        mark: "derived",
        document: `${points.hours[point].source?.document}; 26 km from the place, 10 m above it`,
      });
  });

  it("proposeClimate() prefers what the header of the file quotes, and corrects nothing for a height", () => {
    const published = {
      edition: "2009",
      heatingDryBulbC: -0.6,
      coolingDryBulbC: 44.1,
      coolingWetBulbC: 22.9,
      humidWetBulbC: 26.7,
      humidDryBulbC: 36.5,
    };
    const far = { latitude: 24.7, longitude: 48.7, elevation: "1614 m" } as const; // made 2° west of it, at 614 m
    const { climate, warnings } = proposeClimate(far, { weather: { ...madeYear(), published } });
    expect(celsius(climate.hottest.dryBulb)).toBe(44.1);
    expect(celsius(climate.coldest.dryBulb)).toBe(-0.6);
    expect(climate.hottest.source?.mark).toBe("partial");
    expect(warnings).toEqual([expect.stringContaining("but is 202"), expect.stringContaining("is 1,000 m below it")]);
  });

  it("proposeClimate() gives a climate that a site takes as it is", () => {
    const position = { latitude: 24.7, longitude: 46.73, elevation: "620 m" } as const;
    const { climate } = proposeClimate(position, { weather: madeYear() });
    const site = defineSite({
      country: "SA",
      position,
      climate,
      grid: { nominal: "400 V line-to-line", minimum: "0.9" },
      promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
    });
    expect(site.climate.hottest).toMatchObject({ dryBulbC: celsius(climate.hottest.dryBulb), source: climate.hottest.source });
  });

  it("proposeClimate() refuses a year that is none", () => {
    const cut = { ...madeYear(), hours: madeYear().hours.slice(1) };
    expect(problemsOf(() => proposeClimate(turin, { weather: cut }))).toEqual([
      "weather: must have the 8760 hours of a year but has 8759: create it with readEpw() or readPvgisTmy()",
    ]);
  });
});

describe("proposeClimate(), without weather", () => {
  it("proposeClimate() has no climate of a site, whatever stations are near", () => {
    const { latitude, longitude, elevationM } = countries.CL.profile.station ?? expect.unreachable();
    const nearby = proposeClimate({ latitude, longitude, elevation: `${elevationM} m` });
    expect(nearby).not.toHaveProperty("climate");
    expect(nearby.stations[0]).toMatchObject({ country: "CL", distanceKm: 0, elevationDifferenceM: 0 });
    expect(nearby.warnings[0]).toContain("no file was given");
  });
});

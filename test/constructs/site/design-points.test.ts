import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { defineSite, type Temperature } from "cdktf-edge-node";
import { type ClimatePoints, designPoints, extremePoints, readPvgisTmy, type WeatherHour } from "cdktf-edge-node/engineering";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moistAir, wetBulbC } from "../../../constructs/engineering/thermal/air/moist-air";
import stations from "../../reference/weather/stations.json";
import { madeYear, yearOf } from "../../support/year/made-weather";

const celsius = (temperature: unknown) => (temperature as Temperature).celsius;

const plain = { pressurePa: 101_325, globalHorizontalWPerM2: 0, directNormalWPerM2: 0, diffuseHorizontalWPerM2: 0, windSpeedMPerS: 0 };
const hour = (dryBulbC: number, relativeHumidity: number): WeatherHour => ({ ...plain, dryBulbC, relativeHumidity });

/** A year of 20 °C and 50 %, with some hours before. */
const rest = (first: readonly WeatherHour[]) => yearOf([...first, ...Array.from({ length: 8760 - first.length }, () => hour(20, 0.5))]);

/** A year of noise, that any seed repeats. */
function noisyYear(seed: number, spread: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return yearOf(
    Array.from({ length: 8760 }, () => hour(Math.round((15 + spread * (next() + next() - 1)) * 10) / 10, Math.round(next() * 100) / 100)),
  );
}
const years = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 35 })).map(([seed, spread]) => noisyYear(seed, spread));
const few = { numRuns: 5 };

describe("designPoints()", () => {
  it("designPoints() and extremePoints() of a published year agree with figures computed apart", async () => {
    const file = "pvgis-tmy_45.000_8.000_2005_2023.csv";
    const stream = createReadStream(`test/reference/weather/${file}.gz`).pipe(createGunzip());
    const year = await readPvgisTmy(stream, { file, utcOffset: 1 });
    const known = stations.find(({ id }) => `${id}.csv` === file)?.computed ?? expect.unreachable();
    const { hottest, mostHumid, coldest } = designPoints(year);
    expect(celsius(hottest.dryBulb)).toBe(known.dryBulbExceeded35HoursC);
    expect(celsius(coldest.dryBulb)).toBe(known.dryBulbUndershot35HoursC);
    expect(celsius(mostHumid.wetBulb)).toBeCloseTo(known.wetBulbExceeded35HoursC, 1); // written to 0.1 K
    const extremes = extremePoints(year);
    expect(celsius(extremes.hottest.dryBulb)).toBe(known.maxDryBulbC);
    expect(celsius(extremes.hottest.wetBulb)).toBeCloseTo(known.wetBulbAtMaxDryBulbC, 1);
    expect(celsius(extremes.mostHumid.wetBulb)).toBeCloseTo(known.maxWetBulbC, 1);
    expect(celsius(extremes.mostHumid.dryBulb)).toBe(known.dryBulbAtMaxWetBulbC);
    expect(celsius(extremes.coldest.dryBulb)).toBe(known.minDryBulbC);
    expect(hottest.source).toEqual({
      mark: "derived",
      document: `0.4 % and 99.6 % hours of the year in ${file} (PVGIS, European Union, 2006–2020)`,
    });
  });

  it("designPoints() says beside its own number what the header quotes", () => {
    const published = {
      edition: "2009",
      heatingDryBulbC: -0.6,
      coolingDryBulbC: 44.1,
      coolingWetBulbC: 22.9,
      humidWetBulbC: 26.7,
      humidDryBulbC: 36.5,
    };
    const year = { ...rest([]), published };
    const hours = "0.4 % and 99.6 % hours of the year in made.epw (Nowhere, made, 2001)";
    const documents = ({ hottest, mostHumid, coldest }: ClimatePoints) =>
      [hottest, mostHumid, coldest].map(({ source }) => source?.document);
    expect(documents(designPoints(year))).toEqual([
      `${hours}; the header of the file quotes 44.1 °C`,
      `${hours}; the header of the file quotes a wet bulb of 26.7 °C`,
      `${hours}; the header of the file quotes -0.6 °C`,
    ]);
    expect(documents(designPoints(year, { mostHumid: "dew-point" }))[1]).toBe(hours);
  });

  it("designPoints() takes the 35th hour from either end", () => {
    // Warm hours of 100 steps: 40.0, 39.9 … 30.1; the 35th is 36.6. Cold ones 0.0, 0.1 …; the 35th is 3.4
    const warm = Array.from({ length: 100 }, (_, i) => hour(40 - i / 10, 0.2));
    const cold = Array.from({ length: 100 }, (_, i) => hour(i / 10, 0.2));
    const { hottest, coldest } = designPoints(rest([...warm, ...cold]));
    expect(celsius(hottest.dryBulb)).toBe(36.6);
    expect(celsius(coldest.dryBulb)).toBe(3.4);
  });

  it("designPoints() leaves out a spike that 34 hours share, and not one of 35", () => {
    const spike = (length: number) => designPoints(rest(Array.from({ length }, () => hour(47, 0.1))));
    expect(celsius(spike(34).hottest.dryBulb)).toBe(20);
    expect(celsius(spike(35).hottest.dryBulb)).toBe(47);
  });

  it("designPoints() averages the wet bulb over the hours within 0.5 K of the dry bulb", () => {
    // 35 hours at 40.0 °C; 39.5 and 40.5 are in the bin, 39.4 and 40.6 are not
    const hours = [hour(39.4, 0.9), hour(39.5, 0.4), ...Array.from({ length: 33 }, () => hour(40, 0.2)), hour(40.5, 0.3), hour(40.6, 0.9)];
    const { hottest } = designPoints(rest(hours));
    const wet = (dryBulbC: number, relativeHumidity: number) => wetBulbC(moistAir({ dryBulbC, relativeHumidity, pressurePa: 101_325 }));
    expect(celsius(hottest.dryBulb)).toBe(40);
    expect(celsius(hottest.wetBulb)).toBeCloseTo((wet(39.5, 0.4) + 33 * wet(40, 0.2) + wet(40.5, 0.3)) / 35, 2);
  });

  it("designPoints() averages the dry bulb over the hours within 0.25 K of the wet bulb or dew point", () => {
    // Of saturated air the three are one: the 35th most humid hour is one of 26.0 °C, and those of 26.2 °C are in its bin
    const humid = [...Array.from({ length: 20 }, () => hour(26, 1)), ...Array.from({ length: 20 }, () => hour(26.2, 1))];
    const warm = Array.from({ length: 40 }, () => hour(45, 0.05));
    for (const mostHumid of ["wet-bulb", "dew-point"] as const) {
      const point = designPoints(rest([...humid, ...warm]), { mostHumid }).mostHumid;
      expect(celsius(point.wetBulb ?? point.dewPoint)).toBeCloseTo(26, 2);
      expect(celsius(point.dryBulb)).toBeCloseTo(26.1, 2);
    }
  });

  it("designPoints() does not depend on the order of the hours", () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 8759 }), (year, turn) => {
        const turned = [...year.hours.slice(turn), ...year.hours.slice(0, turn)].reverse();
        expect(designPoints(yearOf(turned))).toEqual(designPoints(year));
      }),
      few,
    );
  });

  it("designPoints() of a year that is x K warmer has dry bulbs x K warmer", () => {
    fc.assert(
      fc.property(years, fc.integer({ min: -150, max: 150 }), (year, tenths) => {
        const warmer = yearOf(year.hours.map((one) => ({ ...one, dryBulbC: one.dryBulbC + tenths / 10 })));
        const [before, after] = [designPoints(year), designPoints(warmer)];
        expect(celsius(after.hottest.dryBulb)).toBeCloseTo(celsius(before.hottest.dryBulb) + tenths / 10, 3);
        expect(celsius(after.coldest.dryBulb)).toBeCloseTo(celsius(before.coldest.dryBulb) + tenths / 10, 3);
      }),
      few,
    );
  });

  it("designPoints() and extremePoints() are climates that defineSite() takes, whatever the year", () => {
    const site = (climate: ReturnType<typeof designPoints>) =>
      defineSite({
        country: "SA",
        position: { latitude: 24.93, longitude: 46.72, elevation: "0 m" },
        climate,
        grid: { nominal: "400 V line-to-line", minimum: "0.9" },
        promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "N" } },
      });
    fc.assert(
      fc.property(years, fc.constantFrom("wet-bulb" as const, "dew-point" as const), (year, mostHumid) => {
        for (const climate of [designPoints(year, { mostHumid }), extremePoints(year, { mostHumid })]) {
          const { hottest } = site(climate).climate;
          const wetBulb = hottest.humidity.kind === "wet-bulb" ? hottest.humidity.wetBulbC : expect.unreachable();
          expect(moistAir({ dryBulbC: hottest.dryBulbC, wetBulbC: wetBulb, pressurePa: 101_325 }).humidityRatio).toBeGreaterThanOrEqual(0);
        }
      }),
      few,
    );
    const saturated = yearOf(noisyYear(1, 20).hours.map((one) => ({ ...one, relativeHumidity: 1 })));
    const dry = yearOf(saturated.hours.map((one) => ({ ...one, relativeHumidity: 0 })));
    for (const year of [saturated, dry, madeYear()]) {
      for (const points of [designPoints(year), extremePoints(year)]) expect(site(points).climate.hottest.source?.mark).toBe("derived");
    }
  });

  it("designPoints() refuses a part of a year", () => {
    expect(() => designPoints(yearOf([hour(20, 0.5)]))).toThrow(
      "Weather year must have 8760 hours but has 1: read it with readEpw() or readPvgisTmy()",
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareRain, rainAttenuationDb } from "../../../../../constructs/engineering/link/atmosphere/rain";
import { everyRow } from "../../../../support/tables/every-row";
import { numberOf, shareOfTolerance, vectorsOf } from "../vectors";
import { vectors } from "./vectors-atmosphere.json";

const riyadh = { latitudeDegrees: 24.93, heightKm: 0.614, rainHeightKm: 4.66, rainRateMmPerH: 21 };
const climates = fc.record({
  latitudeDegrees: fc.double({ min: -90, max: 90, noNaN: true }),
  heightKm: fc.double({ min: -0.5, max: 5, noNaN: true }),
  rainHeightKm: fc.double({ min: 0, max: 6, noNaN: true }),
  rainRateMmPerH: fc.double({ min: 0, max: 150, noNaN: true }),
});
const frequency = fc.double({ min: 1, max: 50, noNaN: true });
const elevation = fc.double({ min: 1, max: 90, noNaN: true });
const logOfPercent = (least: number) => fc.double({ min: Math.log10(least), max: Math.log10(5), noNaN: true });
const percentOf = (log: number) => Math.min(5, Math.max(0.001, Math.exp(log * Math.LN10)));

describe("rainAttenuationDb()", () => {
  it("rainAttenuationDb() gives the value of every vector", () => {
    everyRow("$id", vectorsOf(vectors, "rain", "rain_dB"), ({ inputs, ...vector }) => {
      const climate = {
        latitudeDegrees: numberOf(inputs, "latitude"),
        heightKm: numberOf(inputs, "elevation_km"),
        rainHeightKm: numberOf(inputs, "rainHeight_km"),
        rainRateMmPerH: numberOf(inputs, "r001_mmh"),
      };
      const rain = prepareRain(climate, numberOf(inputs, "frequencyGHz"), numberOf(inputs, "tilt"));
      const attenuation = rainAttenuationDb(rain, numberOf(inputs, "elevation"), numberOf(inputs, "percent"));
      expect(shareOfTolerance({ inputs, ...vector }, "rain_dB", attenuation)).toBeLessThanOrEqual(1);
    });
  });

  it("rainAttenuationDb() rises as the share of the year falls, down to 0.01 %", () => {
    fc.assert(
      fc.property(climates, frequency, elevation, logOfPercent(0.01), logOfPercent(0.01), (climate, ghz, degrees, one, other) => {
        const rain = prepareRain(climate, ghz, 45);
        const [rarer, commoner] = [Math.min(one, other), Math.max(one, other)].map(percentOf) as [number, number];
        const common = rainAttenuationDb(rain, degrees, commoner);
        expect(rainAttenuationDb(rain, degrees, rarer)).toBeGreaterThanOrEqual(common * (1 - 1e-12));
      }),
    );
  });

  it("rainAttenuationDb() rises as the share falls down to 0.001 % where the latitude has no part in it and the attenuation stays below 100 dB", () => {
    fc.assert(
      fc.property(climates, frequency, elevation, logOfPercent(0.001), logOfPercent(0.001), (climate, ghz, degrees, one, other) => {
        const rain = prepareRain({ ...climate, latitudeDegrees: 50 }, ghz, 45);
        fc.pre(rainAttenuationDb(rain, degrees, 0.01) < 100);
        const [rarer, commoner] = [Math.min(one, other), Math.max(one, other)].map(percentOf) as [number, number];
        const common = rainAttenuationDb(rain, degrees, commoner);
        expect(rainAttenuationDb(rain, degrees, rarer)).toBeGreaterThanOrEqual(common * (1 - 1e-12));
      }),
    );
  });

  it("rainAttenuationDb() is the same at both sides of the equator", () => {
    fc.assert(
      fc.property(climates, frequency, elevation, (climate, ghz, degrees) => {
        const south = { ...climate, latitudeDegrees: -climate.latitudeDegrees };
        expect(rainAttenuationDb(prepareRain(south, ghz, 45), degrees, 0.1)).toBe(
          rainAttenuationDb(prepareRain(climate, ghz, 45), degrees, 0.1),
        );
      }),
    );
  });

  it("rainAttenuationDb() is a number of 0 or more wherever it answers", () => {
    fc.assert(
      fc.property(climates, frequency, elevation, logOfPercent(0.001), (climate, ghz, degrees, log) => {
        const attenuation = rainAttenuationDb(prepareRain(climate, ghz, 0), degrees, percentOf(log));
        expect(attenuation).toBeGreaterThanOrEqual(0);
        expect(attenuation).toBeLessThan(Number.POSITIVE_INFINITY);
      }),
    );
  });

  it("rainAttenuationDb() is 0 without rain, and where the site stands above it", () => {
    expect(rainAttenuationDb(prepareRain({ ...riyadh, rainRateMmPerH: 0 }, 20, 45), 30, 0.1)).toBe(0);
    expect(rainAttenuationDb(prepareRain({ ...riyadh, heightKm: 4.66 }, 20, 45), 30, 0.1)).toBe(0);
    expect(rainAttenuationDb(prepareRain({ ...riyadh, heightKm: 5 }, 20, 45), 30, 0.1)).toBe(0);
  });

  it("rainAttenuationDb() goes over to the zenith without a step, and from the curved to the straight slant path at 5° with the 2 % that the recommendation has", () => {
    const rain = prepareRain(riyadh, 20, 45);
    expect(Math.abs(rainAttenuationDb(rain, 5, 0.1) / rainAttenuationDb(rain, 4.999999, 0.1) - 1)).toBeLessThan(0.03);
    expect(rainAttenuationDb(rain, 90, 0.1)).toBeCloseTo(rainAttenuationDb(rain, 89.9999999, 0.1), 3);
  });

  it("rainAttenuationDb() refuses elevations and shares out of range", () => {
    const rain = prepareRain(riyadh, 20, 45);
    for (const wrong of [0.9, 90.1, Number.NaN]) expect(() => rainAttenuationDb(rain, wrong, 0.1)).toThrow(RangeError);
    for (const wrong of [0, 0.0009, 5.1, Number.NaN])
      expect(() => rainAttenuationDb(rain, 30, wrong)).toThrow(
        `Share of the year must lie between 0.001 and 5 % but is ${wrong} %: choose an availability between 95 and 99.999 %`,
      );
  });
});

describe("prepareRain()", () => {
  it("prepareRain() refuses what lies outside of its range", () => {
    everyRow(
      "%j",
      [
        [{ latitudeDegrees: 91 }, "Latitude must lie between -90 and 90 degrees but is 91 degrees: correct the position of the site"],
        [{ heightKm: 614 }, "Site height must lie between -0.5 and 9 km but is 614 km: give it in kilometres above the sea"],
        [{ rainHeightKm: 4660 }, "Rain height must lie between 0 and 10 km but is 4660 km: give it in kilometres above the sea"],
        [{ rainRateMmPerH: -1 }, "Rain rate must lie between 0 and 300 mm/h but is -1 mm/h: give it in millimetres an hour"],
        [{ rainHeightKm: Number.NaN }, "Rain height must lie between 0 and 10 km but is NaN km: give it in kilometres above the sea"],
      ],
      (wrong, message) => {
        expect(() => prepareRain({ ...riyadh, ...wrong }, 8.1, 45)).toThrow(new RangeError(message));
      },
    );
  });
});

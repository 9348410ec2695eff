import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rainCoefficients } from "../../../../../constructs/engineering/link/atmosphere/rain-coefficients";
import { rainPower, specificRainDbPerKm } from "../../../../../constructs/engineering/link/atmosphere/specific-rain";
import { numberOf, shareOfTolerance, vectorsOf } from "../vectors";
import { vectors } from "./vectors-atmosphere.json";

const frequency = fc.double({ min: 1, max: 50, noNaN: true });
const elevation = fc.double({ min: 0, max: 90, noNaN: true });
const tilt = fc.double({ min: 0, max: 90, noNaN: true });
const rate = fc.double({ min: 0, max: 300, noNaN: true });

describe("specificRainDbPerKm()", () => {
  it.each(vectorsOf(vectors, "rain", "specific_dBkm"))("specificRainDbPerKm() gives the published values of $id", (vector) => {
    const coefficients = rainCoefficients(numberOf(vector.inputs, "frequencyGHz"), numberOf(vector.inputs, "tilt"));
    const elevationDegrees = numberOf(vector.inputs, "elevation");
    const { k, alpha } = rainPower(coefficients, Math.cos((elevationDegrees * Math.PI) / 180));
    expect(shareOfTolerance(vector, "k", k)).toBeLessThanOrEqual(1);
    expect(shareOfTolerance(vector, "alpha", alpha)).toBeLessThanOrEqual(1);
    const specific = specificRainDbPerKm(coefficients, elevationDegrees, numberOf(vector.inputs, "rainRate_mmh"));
    expect(shareOfTolerance(vector, "specific_dBkm", specific)).toBeLessThanOrEqual(1);
  });

  it("specificRainDbPerKm() is the same for a polarisation and its mirror image", () => {
    fc.assert(
      fc.property(frequency, elevation, tilt, rate, (ghz, degrees, tiltDegrees, mmPerH) => {
        const there = specificRainDbPerKm(rainCoefficients(ghz, tiltDegrees), degrees, mmPerH);
        for (const mirrored of [-tiltDegrees, 180 - tiltDegrees])
          expect(Math.abs(specificRainDbPerKm(rainCoefficients(ghz, mirrored), degrees, mmPerH) - there)).toBeLessThanOrEqual(
            1e-12 * there,
          );
      }),
    );
  });

  it("specificRainDbPerKm() of a circular wave does not turn with the elevation, and straight up no polarisation differs", () => {
    fc.assert(
      fc.property(frequency, elevation, tilt, rate, (ghz, degrees, tiltDegrees, mmPerH) => {
        const circular = specificRainDbPerKm(rainCoefficients(ghz, 45), 90, mmPerH);
        for (const same of [
          specificRainDbPerKm(rainCoefficients(ghz, 45), degrees, mmPerH),
          specificRainDbPerKm(rainCoefficients(ghz, tiltDegrees), 90, mmPerH),
        ])
          expect(Math.abs(same - circular)).toBeLessThanOrEqual(1e-12 * circular);
      }),
    );
  });

  it("specificRainDbPerKm() is 0 without rain and rises with it", () => {
    const coefficients = rainCoefficients(20.2, 45);
    expect(specificRainDbPerKm(coefficients, 30, 0)).toBe(0);
    for (let mmPerH = 0; mmPerH < 300; mmPerH += 10)
      expect(specificRainDbPerKm(coefficients, 30, mmPerH + 10)).toBeGreaterThan(specificRainDbPerKm(coefficients, 30, mmPerH));
  });

  it("specificRainDbPerKm() refuses rain and elevations out of range", () => {
    const coefficients = rainCoefficients(20.2, 45);
    for (const wrong of [-1, 301, Number.NaN])
      expect(() => specificRainDbPerKm(coefficients, 30, wrong)).toThrow(
        `Rain rate must lie between 0 and 300 mm/h but is ${wrong} mm/h: give it in millimetres an hour`,
      );
    for (const wrong of [-1, 91, Number.NaN]) expect(() => specificRainDbPerKm(coefficients, wrong, 30)).toThrow(RangeError);
  });
});

describe("rainCoefficients()", () => {
  it("rainCoefficients() refuses frequencies and tilts out of range", () => {
    for (const wrong of [0.99, 50.01, Number.NaN]) expect(() => rainCoefficients(wrong, 45)).toThrow(RangeError);
    for (const wrong of [-91, 181, Number.NaN])
      expect(() => rainCoefficients(8.1, wrong)).toThrow(
        `Polarisation tilt must lie between -90 and 180 degrees but is ${wrong} degrees: give 45 for circular polarisation`,
      );
  });
});

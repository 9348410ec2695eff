import { describe, expect, it } from "vitest";
import { linkBudget } from "../../../../constructs/engineering/link/link-budget";
import { type LinkParts, linkOf, partsOf } from "./links-of-vectors";

const parts = partsOf("x-band-riyadh");
const stated = partsOf("x-band-given-gt");

describe("prepareLink()", () => {
  it.each<[string, Partial<{ [Part in keyof LinkParts]: Partial<LinkParts[Part]> }>, string]>([
    [
      "a frequency above 50 GHz",
      { emission: { frequencyGhz: 60 } },
      "Frequency must lie above 0 and at most at 50 GHz but is 60 GHz: no attenuation is known there",
    ],
    [
      "no symbols",
      { emission: { symbolRatePerS: 0 } },
      "Symbol rate must lie between 1 and 100000000000 symbols/s but is 0 symbols/s: give it in symbols a second",
    ],
    [
      "an EIRP that is none",
      { emission: { eirp: Number.NaN } },
      "EIRP must lie between −200 and 200 dBW but is NaN dBW: convert it to dBW",
    ],
    [
      "an EIRP table out of order",
      {
        emission: {
          eirp: [
            [60, 16],
            [0, 8],
          ],
        },
      },
      "Off-nadir angles of the EIRP table must rise but 0 degrees follow 60 degrees: put its points in order",
    ],
    ["a gain by losses", { losses: { otherDb: -1 } }, "Other loss must lie between 0 and 100 dB but is -1 dB: give its size without sign"],
    [
      "a polarisation that amplifies",
      { losses: { polarisation: { lossDb: -0.2 } } },
      "Polarisation loss must lie between 0 and 40 dB but is -0.2 dB: give its size without sign",
    ],
    [
      "an implementation loss that is not given",
      { losses: { implementationDb: undefined as unknown as number } },
      "Implementation loss must lie between 0 and 20 dB but is undefined dB: take it from the data sheet of the modem",
    ],
    [
      "a dish without size",
      { station: { diameterM: 0 } },
      "Antenna diameter must lie between 0.01 and 100 m but is 0 m: give it in metres",
    ],
    [
      "air that radiates in degrees Celsius",
      { climate: { mediumK: 15 } },
      "Mean radiating temperature must lie between 200 and 340 K but is 15 K: give it in kelvins",
    ],
    [
      "a site in degrees Celsius",
      { climate: { temperatureK: 27 } },
      "Air temperature must lie between 200 and 340 K but is 27 K: give it in kelvins",
    ],
  ])("prepareLink() refuses %s", (_, wrong, message) => {
    const { emission, losses, station, climate } = parts;
    const damaged = {
      emission: { ...emission, ...wrong.emission },
      losses: { ...losses, ...wrong.losses },
      station: { ...station, ...wrong.station },
      climate: { ...climate, ...wrong.climate },
    };
    expect(() => linkOf(damaged)).toThrow(new RangeError(message));
  });

  it.each([
    [
      { systemTemperatureK: undefined as unknown as number },
      "A stated G/T must have the system temperature at which it was stated but has none: ask the maker of the station",
    ],
    [{ elevationDegrees: 3 }, "Elevation must lie between 5 and 90 degrees but is 3 degrees: count no data there"],
  ])("prepareLink() refuses a G/T with %j", (wrong, message) => {
    const noise = { ...stated.station.noise, ...wrong } as typeof stated.station.noise;
    expect(() => linkOf({ ...stated, station: { ...stated.station, noise } })).toThrow(new RangeError(message));
  });

  it("prepareLink() takes air of 275 K for the noise of the sky, and warmer air where the site says so", () => {
    const rainySky = (climate: Partial<LinkParts["climate"]>) => {
      const sample = { elevationDegrees: 10, rangeKm: 2000, offNadirDegrees: 60 };
      const budget = linkBudget(linkOf({ ...parts, climate: { ...parts.climate, ...climate } }), sample, 0.01);
      return budget.kind === "budget" ? budget.skyTemperatureK : Number.NaN;
    };
    expect(rainySky({ mediumK: 290 })).toBeGreaterThan(rainySky({}) + 5);
    expect(rainySky({ mediumK: 275 })).toBe(rainySky({}));
  });
});

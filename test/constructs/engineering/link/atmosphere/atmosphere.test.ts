import { describe, expect, it } from "vitest";
import { attenuate, prepareAtmosphere } from "../../../../../constructs/engineering/link/atmosphere/atmosphere";

const climate = {
  ...{ latitudeDegrees: 24.93, heightKm: 0.614, dryPressureHpa: 930, temperatureK: 300, vapourGPerM3: 7 },
  ...{ rainHeightKm: 4.66, rainRateMmPerH: 21, cloudLiquidKgPerM2: 0.25, wetRefractivity: 42 },
};
const wave = { frequencyGhz: 8.1, tiltDegrees: 45, diameterM: 3.7, efficiency: 0.62 };
const empty = () => ({ gasDb: 9, rainDb: 9, cloudDb: 9, scintillationDb: 9, totalDb: 9 });

describe("attenuate()", () => {
  it("attenuate() leaves gas alone under a clear sky", () => {
    const into = empty();
    attenuate(prepareAtmosphere(climate, wave), 30, "clear", into);
    expect(into).toMatchObject({ rainDb: 0, cloudDb: 0, scintillationDb: 0 });
    expect(into.gasDb).toBeGreaterThan(0);
    expect(into.totalDb).toBe(into.gasDb);
  });

  it("attenuate() takes nothing below 1 GHz, whatever the sky", () => {
    for (const sky of ["clear", 0.01] as const) {
      const into = empty();
      attenuate(prepareAtmosphere(climate, { ...wave, frequencyGhz: 0.999 }), 5, sky, into);
      expect(into).toEqual({ gasDb: 0, rainDb: 0, cloudDb: 0, scintillationDb: 0, totalDb: 0 });
    }
  });

  it("attenuate() refuses elevations below 5° and shares out of range, also below 1 GHz", () => {
    for (const frequencyGhz of [0.4, 8.1]) {
      const atmosphere = prepareAtmosphere(climate, { ...wave, frequencyGhz });
      for (const wrong of [4.99, 90.1, Number.NaN]) expect(() => attenuate(atmosphere, wrong, "clear", empty())).toThrow(RangeError);
      for (const wrong of [0, 6, Number.NaN]) expect(() => attenuate(atmosphere, 30, wrong, empty())).toThrow(RangeError);
    }
  });
});

describe("prepareAtmosphere()", () => {
  it("prepareAtmosphere() refuses frequencies above 50 GHz and those that are none", () => {
    for (const wrong of [50.1, 0, -8, Number.NaN])
      expect(() => prepareAtmosphere(climate, { ...wave, frequencyGhz: wrong })).toThrow(
        `Frequency must lie above 0 and at most at 50 GHz but is ${wrong} GHz: no attenuation is known there`,
      );
  });
});

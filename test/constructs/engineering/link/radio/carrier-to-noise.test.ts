import { describe, expect, it } from "vitest";
import { boltzmannDb, carrierToNoiseDbHz, symbolToNoiseDb } from "../../../../../constructs/engineering/link/radio/carrier-to-noise";

const parts = {
  ...{ eirpDbw: 15, freeSpaceLossDb: 170, atmosphereDb: 1, pointingLossDb: 0.2 },
  ...{ polarisationLossDb: 0.3, otherLossDb: 0.5, gOverTDbPerK: 27 },
};

describe("carrierToNoiseDbHz()", () => {
  it("carrierToNoiseDbHz() adds gains, takes losses and has −10·log k of 228.59917 dB", () => {
    expect(boltzmannDb).toBeCloseTo(228.59917, 5);
    expect(carrierToNoiseDbHz(parts)).toBeCloseTo(15 - 170 - 1 - 0.2 - 0.3 - 0.5 + 27 + 228.59917, 5);
  });

  it("carrierToNoiseDbHz() refuses each part that is no number", () => {
    for (const key of Object.keys(parts)) expect(() => carrierToNoiseDbHz({ ...parts, [key]: Number.NaN })).toThrow(RangeError);
  });
});

describe("symbolToNoiseDb()", () => {
  it("symbolToNoiseDb() takes 60 dB for a million symbols a second", () => {
    expect(symbolToNoiseDb(75, 1e6)).toBeCloseTo(15, 12);
  });

  it("symbolToNoiseDb() refuses rates and carriers that are none", () => {
    for (const wrong of [0, -1, Number.NaN]) expect(() => symbolToNoiseDb(75, wrong)).toThrow(RangeError);
    expect(() => symbolToNoiseDb(Number.NaN, 1e6)).toThrow(RangeError);
  });
});

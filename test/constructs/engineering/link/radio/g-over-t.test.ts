import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chainNoise,
  gOverTDbPerK,
  noiseUnderSkyK,
  type StatedGOverT,
  statedNoise,
} from "../../../../../constructs/engineering/link/radio/g-over-t";
import { systemTemperatureK } from "../../../../../constructs/engineering/link/radio/system-temperature";

const chain = { antennaGainDbi: 47.9, feederLossDb: 0.35, spilloverK: 22, receiverK: 55 };
const stated = { gOverTDbPerK: 27.1, systemTemperatureK: 118, feederLossDb: 0.35, skyK: 15.6 };
const temperature = fc.double({ min: 0, max: 290, noNaN: true });
const loss = fc.double({ min: 0, max: 3, noNaN: true });

describe("chainNoise()", () => {
  it("chainNoise() under a sky is the system temperature of antenna, feeder and receiver", () => {
    fc.assert(
      fc.property(temperature, loss, (skyK, feederLossDb) => {
        const whole = systemTemperatureK(skyK + chain.spilloverK, feederLossDb, chain.receiverK);
        expect(noiseUnderSkyK(chainNoise({ ...chain, feederLossDb }), skyK)).toBeCloseTo(whole, 9);
      }),
    );
  });

  it("chainNoise() refuses a gain that is none and a station without noise", () => {
    expect(() => chainNoise({ ...chain, antennaGainDbi: Number.NaN })).toThrow(RangeError);
    expect(() => chainNoise({ ...chain, feederLossDb: 0, spilloverK: 0, receiverK: 0 })).toThrow(
      "Noise of a station must be above 0 K but is 0 K: state the noise temperature of its receiver",
    );
  });
});

describe("statedNoise()", () => {
  it("statedNoise() gives back the G/T and the temperature of its maker under the sky of its maker", () => {
    const noise = statedNoise(stated);
    expect(noiseUnderSkyK(noise, stated.skyK)).toBeCloseTo(118, 9);
    expect(gOverTDbPerK(noise, stated.skyK)).toBeCloseTo(27.1, 9);
  });

  it("statedNoise() of what a chain gives is that chain under every sky", () => {
    fc.assert(
      fc.property(temperature, temperature, loss, (statedSkyK, skyK, feederLossDb) => {
        const parts = chainNoise({ ...chain, feederLossDb });
        const said = statedNoise({
          gOverTDbPerK: gOverTDbPerK(parts, statedSkyK),
          systemTemperatureK: noiseUnderSkyK(parts, statedSkyK),
          feederLossDb,
          skyK: statedSkyK,
        });
        expect(gOverTDbPerK(said, skyK)).toBeCloseTo(gOverTDbPerK(parts, skyK), 9);
      }),
    );
  });

  it("statedNoise() refuses a G/T without the temperature that it was stated at", () => {
    const { systemTemperatureK: _, ...without } = stated;
    expect(() => statedNoise(without as StatedGOverT)).toThrow(
      "A stated G/T must have the system temperature at which it was stated but has none: ask the maker of the station",
    );
  });

  it.each([
    [{ gOverTDbPerK: Number.NaN }, "G/T must lie between -60 and 80 dB/K but is NaN dB/K: give it in decibels"],
    [{ systemTemperatureK: -3 }, "System temperature of the stated G/T must lie between 0 and 100000 K but is -3 K: give it in kelvins"],
    [
      { systemTemperatureK: 14 },
      "System temperature of the stated G/T must be above the 14.4 K of the clear sky alone but is 14 K: ask its maker",
    ],
  ])("statedNoise() refuses %j", (wrong, message) => {
    expect(() => statedNoise({ ...stated, ...wrong })).toThrow(new RangeError(message));
  });
});

describe("gOverTDbPerK()", () => {
  it("gOverTDbPerK() falls as the sky warms", () => {
    const noise = chainNoise(chain);
    for (let skyK = 0; skyK < 280; skyK += 10) expect(gOverTDbPerK(noise, skyK + 10)).toBeLessThan(gOverTDbPerK(noise, skyK));
  });

  it("gOverTDbPerK() refuses a sky that is none", () => {
    for (const wrong of [-1, 1001, Number.NaN]) expect(() => gOverTDbPerK(chainNoise(chain), wrong)).toThrow(RangeError);
  });
});

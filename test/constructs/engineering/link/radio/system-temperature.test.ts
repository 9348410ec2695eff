import { describe, expect, it } from "vitest";
import { feederShare, receiverTemperatureK, systemTemperatureK } from "../../../../../constructs/engineering/link/radio/system-temperature";

const amplifier = { lnaK: 55, lnaGainDb: 45, afterLnaK: 1200 };

describe("receiverTemperatureK()", () => {
  it("receiverTemperatureK() divides what follows by the gain before it", () => {
    expect(receiverTemperatureK({ lnaK: 50, lnaGainDb: 30, afterLnaK: 1000 })).toBeCloseTo(51, 12);
    expect(receiverTemperatureK({ lnaK: 50, lnaGainDb: 0, afterLnaK: 1000 })).toBe(1050);
  });

  it.each([
    [{ lnaK: -1 }, "Noise temperature of the amplifier must lie between 0 and 100000 K but is -1 K: convert a noise figure to kelvins"],
    [
      { afterLnaK: Number.NaN },
      "Noise temperature after the amplifier must lie between 0 and 100000 K but is NaN K: convert a noise figure to kelvins",
    ],
    [{ lnaGainDb: -3 }, "Gain of the amplifier must lie between 0 and 100 dB but is -3 dB: give it in decibels"],
  ])("receiverTemperatureK() refuses %j", (wrong, message) => {
    expect(() => receiverTemperatureK({ ...amplifier, ...wrong })).toThrow(new RangeError(message));
  });
});

describe("systemTemperatureK()", () => {
  it("systemTemperatureK() without feeder is antenna and receiver, and behind a long one 290 K and receiver", () => {
    expect(systemTemperatureK(40, 0, 55)).toBe(95);
    expect(systemTemperatureK(40, 40, 55)).toBeCloseTo(345, 1);
  });

  it("systemTemperatureK() does not change with the feeder of an antenna at 290 K", () => {
    for (const loss of [0, 0.35, 3, 20]) expect(systemTemperatureK(290, loss, 55)).toBeCloseTo(345, 9);
  });

  it("systemTemperatureK() refuses temperatures and losses that are impossible", () => {
    for (const wrong of [-1, 100_001, Number.NaN]) {
      expect(() => systemTemperatureK(wrong, 0.3, 55)).toThrow(RangeError);
      expect(() => systemTemperatureK(40, 0.3, wrong)).toThrow(RangeError);
    }
    for (const wrong of [-0.1, 41, Number.NaN])
      expect(() => systemTemperatureK(40, wrong, 55)).toThrow(
        `Feeder loss must lie between 0 and 40 dB but is ${wrong} dB: give its size without sign`,
      );
  });
});

describe("feederShare()", () => {
  it("feederShare() of 3.0103 dB is half", () => {
    expect(feederShare(10 * Math.log10(2))).toBeCloseTo(0.5, 12);
  });
});

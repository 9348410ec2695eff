import { describe, expect, it } from "vitest";
import { occupiedBandwidthHz } from "../../../../../constructs/engineering/link/radio/occupied-bandwidth";

describe("occupiedBandwidthHz()", () => {
  it("occupiedBandwidthHz() of 75 million symbols with a roll-off of 0.2 is 90 MHz", () => {
    expect(occupiedBandwidthHz(75e6, 0.2)).toBe(90e6);
  });

  it("occupiedBandwidthHz() refuses rates and roll-offs that are none", () => {
    for (const wrong of [0, -1, Number.NaN]) expect(() => occupiedBandwidthHz(wrong, 0.2)).toThrow(RangeError);
    for (const wrong of [-0.1, 20, Number.NaN])
      expect(() => occupiedBandwidthHz(75e6, wrong)).toThrow(`Roll-off must lie between 0 and 1 but is ${wrong}: give it as a share`);
  });
});

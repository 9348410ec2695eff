import { describe, expect, it } from "vitest";
import { antennaGainDbi } from "../../../../../constructs/engineering/link/radio/antenna-gain";

describe("antennaGainDbi()", () => {
  it("antennaGainDbi() grows by 6.02 dB with twice the diameter and by 3.01 dB with twice the efficiency", () => {
    expect(antennaGainDbi(8.1, 7.4, 0.4) - antennaGainDbi(8.1, 3.7, 0.4)).toBeCloseTo(6.0206, 4);
    expect(antennaGainDbi(8.1, 3.7, 0.8) - antennaGainDbi(8.1, 3.7, 0.4)).toBeCloseTo(3.0103, 4);
  });

  it("antennaGainDbi() of an aperture whose circumference is a wavelength is that of its efficiency alone", () => {
    expect(antennaGainDbi(0.299792458, 1 / Math.PI + 0.1, 1)).toBeGreaterThan(0);
    expect(antennaGainDbi(0.299792458, 1, 1)).toBeCloseTo(20 * Math.log10(Math.PI), 9);
  });

  it.each([
    [0, 0.6, "Antenna diameter must lie between 0.01 and 100 m but is 0 m: give it in metres"],
    [Number.NaN, 0.6, "Antenna diameter must lie between 0.01 and 100 m but is NaN m: give it in metres"],
    [3.7, 62, "Antenna efficiency must lie between 0.01 and 1 but is 62: give it as a share"],
    [3.7, 0, "Antenna efficiency must lie between 0.01 and 1 but is 0: give it as a share"],
    [3.7, Number.NaN, "Antenna efficiency must lie between 0.01 and 1 but is NaN: give it as a share"],
  ])("antennaGainDbi() refuses %d m with an efficiency of %d", (diameterM, efficiency, message) => {
    expect(() => antennaGainDbi(8.1, diameterM, efficiency)).toThrow(new RangeError(message));
  });
});

import { describe, expect, it } from "vitest";
import { designedPue, designedPueWithFuel } from "../../../../../constructs/engineering/energy/year/designed-pue";

const year = { sunWh: 20e6, gridWh: 100e6, gensetWh: 12e6, fuelL: 4000, storedChangeWh: 2e6, itWh: 100e6 };

describe("designedPue()", () => {
  it("designedPue() by hand: (20 + 100 + 12 − 2)/100 MWh = 1.3", () => {
    expect(designedPue(year)).toBeCloseTo(1.3, 12);
  });

  it("designedPue() refuses a year without IT", () => {
    for (const wrong of [0, -1, Number.NaN])
      expect(() => designedPue({ ...year, itWh: wrong })).toThrow(/^Energy of the IT must be above zero/);
  });
});

describe("designedPueWithFuel()", () => {
  it("designedPueWithFuel() by hand: 4,000 L are 39.6 MWh for the 12 that the sets made, 1.576", () => {
    expect(designedPueWithFuel(year)).toBeCloseTo(1.576, 12);
    expect(designedPueWithFuel({ ...year, gensetWh: 0, fuelL: 0 })).toBeCloseTo(1.18, 12);
  });
});

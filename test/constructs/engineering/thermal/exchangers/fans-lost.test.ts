import { describe, expect, it } from "vitest";
import { moistAir } from "../../../../../constructs/engineering/thermal/air/moist-air";
import { coilHeatPerKelvinWPerK, dryCoolerCoil } from "../../../../../constructs/engineering/thermal/exchangers/dry-cooler-coil";
import { rateDryCooler } from "../../../../../constructs/engineering/thermal/exchangers/dry-cooler-rating";
import { withFansLost } from "../../../../../constructs/engineering/thermal/exchangers/fans-lost";

const rated = rateDryCooler({
  heatW: 40_000,
  airInC: 35,
  coolantInC: 52,
  coolantOutC: 45,
  coolant: { kind: "water" },
  airFlowM3PerS: 4.5,
  fanPowerW: 1600,
});
const air = moistAir({ dryBulbC: 35, pressurePa: 101_325 });

describe("withFansLost()", () => {
  it("withFansLost() leaves (n − 1)/n of air and fan power at any speed, with the conductance of the rating over the air that is left", () => {
    for (const speed of [0.4, 1]) {
      const whole = dryCoolerCoil(rated, air, speed, 0.5, 4180);
      const less = dryCoolerCoil(withFansLost(rated, { count: 6, lost: 1 }), air, speed, 0.5, 4180);
      expect(less.airMassFlowKgPerS / whole.airMassFlowKgPerS).toBeCloseTo(5 / 6, 12);
      expect(less.fanPowerW / whole.fanPowerW).toBeCloseTo(5 / 6, 12);
      expect(less.hAAirWPerK / whole.hAAirWPerK).toBeCloseTo((5 / 6) ** 0.8, 12);
      expect(less.hACoolantWPerK).toBe(whole.hACoolantWPerK);
      expect(less.heatPerKelvinWPerK).toBeCloseTo(
        coilHeatPerKelvinWPerK(whole.hACoolantWPerK, whole.hAAirWPerK * (5 / 6) ** 0.8, 0.5 * 4180, (whole.airCapacityRateWPerK * 5) / 6),
        8,
      );
    }
  });

  it("withFansLost() of none, or of a unit whose fans nobody counted, is the unit as rated", () => {
    expect(withFansLost(rated, { count: 6, lost: 0 })).toBe(rated);
    expect(withFansLost(rated, undefined)).toBe(rated);
  });

  it.each([6, 7, Number.NaN])("withFansLost() refuses %d lost of 6: nothing is left of the unit", (lost) => {
    expect(() => withFansLost(rated, { count: 6, lost })).toThrow(RangeError);
  });
});

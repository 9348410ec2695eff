/// <reference path="../../../../../constructs/engineering/thermal/air/psychrolib.d.ts" />

import psychrolib from "psychrolib";
import { describe, expect, it } from "vitest";
import { logSaturationSlopePerK, saturationPressurePa } from "../../../../../constructs/engineering/thermal/air/saturation";
import tables from "../../../../reference/property-tables.json";
import { relativeDifference } from "../../../../support/reference";

psychrolib.SetUnitSystem(psychrolib.SI);
const published = tables.moist_air.saturation_pressure_Pa;
const temperatures = Array.from({ length: 3001 }, (_, i) => -100 + i / 10);

describe("saturationPressurePa()", () => {
  it.each(published)(
    "saturationPressurePa(%d) is the published %d Pa",
    (temperatureC = Number.NaN, pressurePa = Number.NaN, percent = 0) => {
      expect(100 * relativeDifference(saturationPressurePa(temperatureC), pressurePa)).toBeLessThan(percent);
    },
  );

  it("saturationPressurePa() agrees with psychrolib to rounding from −100 to 200 °C", () => {
    for (const t of temperatures) expect(relativeDifference(saturationPressurePa(t), psychrolib.GetSatVapPres(t))).toBeLessThan(1e-13);
  });

  it("saturationPressurePa() refuses what lies outside", () => {
    for (const wrong of [-100.1, 200.1, Number.NaN]) expect(() => saturationPressurePa(wrong)).toThrow(RangeError);
  });
});

describe("logSaturationSlopePerK()", () => {
  it("logSaturationSlopePerK() is the slope of the logarithm of the pressure, on ice and on water", () => {
    for (const t of temperatures.filter((one) => Math.abs(one) > 0.1 && Math.abs(one - 50) < 149)) {
      const slope = Math.log(saturationPressurePa(t + 0.01) / saturationPressurePa(t - 0.01)) / 0.02;
      expect(relativeDifference(logSaturationSlopePerK(t), slope)).toBeLessThan(1e-6);
    }
  });
});

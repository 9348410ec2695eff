import { describe, expect, it } from "vitest";
import { massShareFromVolumeShare } from "../../../../../constructs/engineering/thermal/coolant/coolant";

describe("massShareFromVolumeShare()", () => {
  it("massShareFromVolumeShare() is within 0.2 points of CoolProp's table: 30 vol-% is 30.6 mass-% propylene and 32.4 mass-% ethylene glycol", () => {
    expect(Math.abs(massShareFromVolumeShare("propylene-glycol", 0.3) - 0.306)).toBeLessThan(0.002);
    expect(Math.abs(massShareFromVolumeShare("ethylene-glycol", 0.3) - 0.324)).toBeLessThan(0.002);
  });

  it("massShareFromVolumeShare() keeps pure water and pure glycol", () => {
    expect(massShareFromVolumeShare("ethylene-glycol", 0)).toBe(0);
    expect(massShareFromVolumeShare("propylene-glycol", 1)).toBe(1);
  });

  it("massShareFromVolumeShare() refuses a percentage and NaN", () => {
    for (const share of [25, -0.1, Number.NaN]) expect(() => massShareFromVolumeShare("propylene-glycol", share)).toThrow(RangeError);
  });
});

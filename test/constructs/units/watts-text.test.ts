import { describe, expect, it } from "vitest";
import { allowedPower, neededPower } from "../../../constructs/units/watts-text";

describe("neededPower() and allowedPower()", () => {
  it("write kW from 1,000 W on, and never less than needed or more than allowed", () => {
    expect([59_741, 999.2, 998.2].map((watts) => neededPower(watts))).toEqual(["59.75 kW", "1.00 kW", "999 W"]);
    expect([59_749, 999.9, 2549.9999999999].map((watts) => allowedPower(watts))).toEqual(["59.74 kW", "999 W", "2.55 kW"]);
    expect(neededPower(80_000, "VA")).toBe("80.00 kVA");
  });
});

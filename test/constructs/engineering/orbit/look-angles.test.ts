import { describe, expect, it } from "vitest";
import { azimuthDegrees, elevationDegrees } from "../../../../constructs/engineering/orbit/look-angles";

describe("azimuthDegrees()", () => {
  it("azimuthDegrees() goes from north over east, and is never 360", () => {
    expect([azimuthDegrees(0, 1), azimuthDegrees(1, 0), azimuthDegrees(0, -1), azimuthDegrees(-1, 0)]).toEqual([0, 90, 180, 270]);
    expect(azimuthDegrees(-1e-300, 1)).toBe(0);
    expect(Object.is(azimuthDegrees(-0, 1), 0)).toBe(true);
  });
});

describe("elevationDegrees()", () => {
  it("elevationDegrees() is the arc sine of height over distance", () => {
    expect(elevationDegrees(3, 0, 4)).toBeCloseTo(53.13010235, 8);
    expect(elevationDegrees(0, 0, -1)).toBe(-90);
    for (let e = -89; e < 90; e += 7) {
      const up = Math.sin((e * Math.PI) / 180);
      expect(elevationDegrees(Math.sqrt((1 - up * up) / 2), -Math.sqrt((1 - up * up) / 2), up)).toBeCloseTo(e, 9);
    }
  });
});

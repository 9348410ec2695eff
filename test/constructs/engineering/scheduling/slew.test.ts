import { describe, expect, it } from "vitest";
import { type Slewing, slewMs } from "../../../../constructs/engineering/scheduling/slew";

/** At 2 °/s about the vertical axis and 1 °/s about the other, where it looks all the time. */
const at = (azimuthDegrees: number, elevationDegrees = 5, isWound = false): Slewing => {
  const look = { azimuthDegrees, elevationDegrees };
  return { rates: { azimuthDegreesPerS: 2, elevationDegreesPerS: 1 }, aos: look, los: look, isWound };
};

describe("slewMs()", () => {
  it("slewMs() is the slower of both axes, by hand", () => {
    expect(slewMs(at(30), at(170))).toBe(70_000);
    expect(slewMs(at(30, 5), at(40, 85))).toBe(80_000);
  });

  it("slewMs() turns the short way without cables, and as the cables turn with them", () => {
    expect(slewMs(at(350), at(10))).toBe(10_000);
    expect(slewMs(at(350, 5, true), at(10, 5, true))).toBe(170_000);
    expect(slewMs(at(350, 5, true), at(10))).toBe(10_000);
  });

  it("slewMs() rounds up to a whole millisecond", () => {
    expect(slewMs(at(0), at(0.0021))).toBe(2);
  });

  it("slewMs() is 0 of a mount without rates", () => {
    expect(slewMs(undefined, undefined)).toBe(0);
  });
});

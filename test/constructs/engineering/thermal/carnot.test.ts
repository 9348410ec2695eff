import { describe, expect, it } from "vitest";
import { carnotEer } from "../../../../constructs/engineering/thermal/carnot";

describe("carnotEer()", () => {
  it("has 9.77 between 20 °C and 50 °C, as textbooks do", () => {
    expect(carnotEer(20, 50)).toBeCloseTo(293.15 / 30, 12);
  });

  it("falls as the sink gets warmer, and has no bound where it is no warmer than the source", () => {
    const sinks = [28, 35, 45, 60].map((sinkC) => carnotEer(27, sinkC));
    expect(sinks).toEqual([...sinks].sort((a, b) => b - a));
    expect(carnotEer(27, 27)).toBe(Number.POSITIVE_INFINITY);
    expect(carnotEer(27, 10)).toBe(Number.POSITIVE_INFINITY);
  });
});

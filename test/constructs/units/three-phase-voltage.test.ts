import { describe, expect, it } from "vitest";
import { LineToLineVoltage, type LineToLineVoltageLike, LineToNeutralVoltage } from "../../../constructs/units";

// Line-to-line = √3 · line-to-neutral: IEC 60038:2009 pairs 230/400 V, 277/480 V and 400/690 V, rounded to the volt.
describe("LineToLineVoltage", () => {
  it.each([
    [400, 230],
    [480, 277],
    [690, 400],
  ])("lineToNeutral of %d V is %d V within the rounding of IEC 60038", (lineToLine, lineToNeutral) => {
    expect(Math.abs(LineToLineVoltage.volts(lineToLine).lineToNeutral.volts - lineToNeutral)).toBeLessThan(2);
  });

  it("lineToNeutral and lineToLine undo each other", () => {
    expect(LineToLineVoltage.volts(415).lineToNeutral.lineToLine.volts).toBeCloseTo(415, 10);
  });

  it("is another type than LineToNeutralVoltage, and its text says which", () => {
    const takes = (voltage: LineToLineVoltageLike) => voltage;
    // @ts-expect-error line-to-neutral is no line-to-line voltage
    takes(LineToNeutralVoltage.volts(230));
    // @ts-expect-error nor is its text
    takes("230 V line-to-neutral");
    expect(takes("400 V line-to-line")).toBe("400 V line-to-line");
    expect(() => LineToLineVoltage.parse("400 V")).toThrow(
      'must be in V line-to-line but is "400 V", a voltage: did you mean "400 V line-to-line"? (400 V line-to-line are 230 V line-to-neutral, smaller by √3)',
    );
  });
});

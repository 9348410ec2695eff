import { Energy, Power } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { scaledText } from "../../../../constructs/changes/variations/scaled-text";

describe("scaledText()", () => {
  it("scaledText() keeps the unit of a text and of a value", () => {
    expect(scaledText("4.5 m³/s", 1.1)).toBe("4.95 m³/s");
    expect(scaledText("-3 K", 2)).toBe("-6 K");
    expect(scaledText("1.5e3 L/min", 2)).toBe("3000 L/min");
    expect(scaledText(Power.kilowatts(10), 1.2)).toBe("12 kW");
    expect(scaledText(Energy.kilowattHours(5.12), 2)).toBe("10240 Wh");
  });

  it("scaledText() scales numbers, and a table of them row by row", () => {
    expect(scaledText(0.2, 1.5)).toBe(0.3);
    expect(
      scaledText(
        [
          [9, 3],
          [36, 10],
        ],
        1.25,
      ),
    ).toEqual([
      [11.25, 3.75],
      [45, 12.5],
    ]);
  });

  it("scaledText() does not end in the rounding of the machine", () => {
    expect(scaledText("0.1 kW", 3)).toBe("0.3 kW");
  });

  it.each(["lfp", "", undefined])("scaledText() knows nothing of %j in proportion", (value) => {
    expect(scaledText(value, 2)).toBeUndefined();
  });
});

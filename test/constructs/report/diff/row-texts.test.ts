import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowTexts } from "../../../../constructs/report/diff/row-texts";

const row = (unit: "W" | "A" | "°C", before: number, effects: readonly (number | undefined)[], remainder = 0) => {
  const after = effects.reduce<number>((sum, effect) => sum + (effect ?? 0), before) + remainder;
  return rowTexts({ unit, before: { outcome: "pass", margin: before }, effects, remainder, after: { outcome: "fail", margin: after } });
};

describe("rowTexts()", () => {
  it("rowTexts() gives what rounding leaves over to the largest: 17.244 − 18.905 = −1.661 is shown as 17.24 − 18.90 = −1.66", () => {
    expect(row("W", 17_244, [-18_905])).toEqual({ before: "+17.24 kW", effects: ["−18.90 kW"], remainder: "+0.00 kW", after: "−1.66 kW" });
  });

  it("rowTexts() shows all numbers of a row in one unit, and one that is not known as none", () => {
    expect(row("W", 1500, [-900, undefined], 100)).toEqual({
      before: "+1.50 kW",
      effects: ["−0.90 kW", undefined],
      remainder: "+0.10 kW",
      after: "+0.70 kW",
    });
    expect(row("°C", 2, [-6])).toEqual({ before: "+2.0 K", effects: ["−6.0 K"], remainder: "+0.0 K", after: "−4.0 K" });
  });

  it("rowTexts() shows no margin as none that is not: its sign decides", () => {
    expect(row("A", 1, [-1.0004]).after).toBe("−0.0004 A");
  });

  it("rowTexts() adds up as shown, whatever the numbers", () => {
    const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    const shownNumber = (text: string) => Number(text.replace("−", "-").split(" ")[0]);
    fc.assert(
      fc.property(number, fc.array(number, { minLength: 1, maxLength: 5 }), (before, effects) => {
        const shown = row("A", before, effects);
        const sum = [shown.before, ...shown.effects, shown.remainder].reduce((total, text) => total + shownNumber(text ?? ""), 0);
        expect(sum).toBeCloseTo(shownNumber(shown.after), 6);
      }),
    );
  });
});

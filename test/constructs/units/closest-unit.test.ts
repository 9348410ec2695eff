import { DataRate, Length, Power, Ratio, Temperature, TemperatureDifference, VolumeFlow } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { closestUnit } from "../../../constructs/units/closest-unit";

/** The end of the error on a text. */
function remedyOf(parse: () => unknown): string {
  try {
    return `reads ${parse()}`;
  } catch (error) {
    return (error as Error).message.split(": ").slice(1).join(": ");
  }
}

describe("closestUnit()", () => {
  it.each([
    ["12 kw", Power, '"12 kW"'],
    ["12kW", Power, '"12 kW"'],
    ["-4.5e1  KW", Power, '"-4.5e1 kW"'],
    ["40 l/mn", VolumeFlow, '"40 L/min"'],
    ["40 L / min", VolumeFlow, '"40 L/min"'],
    ["40 lpm", VolumeFlow, '"40 L/min"'],
    ["2 m³/hr", VolumeFlow, '"2 m³/h"'],
    ["2.4 M3/S", VolumeFlow, '"2.4 m³/s"'],
    ["48.9 C", Temperature, '"48.9 °C"'],
    ["48.9°C", Temperature, '"48.9 °C"'],
    ["6 k", TemperatureDifference, '"6 K"'],
    ["85%", Ratio, '"85 %"'],
    ["10 Mbits/s", DataRate, '"10 Mbit/s"'],
  ] as const)("closestUnit() stands in the error on %j", (text, quantity, meant) => {
    const remedy = remedyOf(() => quantity.parse(text));
    expect(remedy).toMatch(new RegExp(`^did you mean ${meant.replace(/[.\\/]/g, "\\$&")}\\?`));
  });

  it.each([
    ["12 °C", Power],
    ["12 horsepower", Power],
    ["kW", Power],
    ["3 ft", Length],
  ] as const)("closestUnit() guesses nothing for %j, and the error shows how it is written", (text, quantity) => {
    expect(remedyOf(() => quantity.parse(text))).toMatch(/^write it like /);
  });

  it("closestUnit() is asked once for a number behind which a hundred thousand spaces stand, and minutes long before", () => {
    expect(remedyOf(() => Power.parse(`1${" ".repeat(100_000)}kw`))).toMatch(/^did you mean "1 kW"\?/);
    expect(remedyOf(() => Power.parse(`1${" ".repeat(1_000_000)}\nx\nx`))).toMatch(/^write it like /);
  });

  it("closestUnit() guesses no power of ten", () => {
    expect(closestUnit("xbit/s", ["kbit/s", "Mbit/s", "Gbit/s"])).toBeUndefined();
    expect(closestUnit("mw", ["mW", "MW"])).toBeUndefined();
    expect(closestUnit("L/h", ["L/s", "L/min"])).toBeUndefined();
    expect(closestUnit("cm²", ["mm²"])).toBeUndefined();
  });
});

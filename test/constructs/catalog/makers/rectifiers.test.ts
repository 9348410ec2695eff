import { DirectVoltage, declarePart, declareSource, Power, type RectifierPlantProps, Voltage } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import points from "../../../reference/catalog-points.json";
import { ratedBreaker } from "../../../support/props/rated-breaker";

const open = { owner: "tests", efficiency: [[0.5, 0.95]], fullPowerUpTo: "45 °C" } as const;
const cases = [
  ["vertiv-r48-2000e", declarePart("vertiv-r48-2000e", open).values, points["vertiv-r48-2000e"], 0.001],
  ["emerson-r48-3200", declarePart("emerson-r48-3200", open).values, points["emerson-r48-3200"], 1e-12],
] as const;

describe.each(cases)("%s", (name, part, sheet, shareTolerance) => {
  const rated = Power.parse(part.ratedPower).watts;
  const [off = Number.NaN, offTolerance = Number.NaN] = sheet.low_voltage_disconnect_V;
  const [high = Number.NaN, highTolerance = Number.NaN] = sheet.high_voltage_disconnect_V;

  it(`${name} gives the published output over input voltage`, () => {
    expect(part.voltageDerating.map(([volts]) => volts)).toEqual(sheet.output_W_over_input_V.map(([volts]) => volts));
    for (const [i, [, watts = Number.NaN]] of sheet.output_W_over_input_V.entries())
      expect(Math.abs((part.voltageDerating[i]?.[1] ?? Number.NaN) - watts / rated)).toBeLessThanOrEqual(shareTolerance);
  });

  it(`${name} has the narrowest running range and the highest restart voltage that the manual's tolerances allow`, () => {
    expect(Voltage.parse(part.runningRange.minimum).volts).toBe(off + offTolerance);
    expect(Voltage.parse(part.runningRange.maximum).volts).toBe(high - highTolerance);
    expect(Voltage.parse(part.restart).volts).toBe(off + offTolerance + Math.max(...sheet.restart_above_disconnect_V));
  });
});

describe("a rectifier of the catalog", () => {
  const rest = {
    name: "dc-1",
    from: "board-a",
    breaker: ratedBreaker("abb-s200", "16 A"),
    units: 2,
    busVoltage: "54 V DC",
    circuits: [{ name: "dc", breaker: ratedBreaker("abb-s200", "16 A"), serves: ["receiver-1"] }],
  } as const;

  it("does not compile without the numbers that its manual leaves open", () => {
    const { owner, efficiency, fullPowerUpTo } = open;
    // @ts-expect-error efficiency and fullPowerUpTo are missing
    expect(() => declarePart("vertiv-r48-2000e", { owner })).toThrow(/^.*\n.*efficiency: is required/);
    const { values, part } = declarePart("vertiv-r48-2000e", { owner, efficiency, fullPowerUpTo });
    const complete: RectifierPlantProps = {
      ...values,
      ...rest,
      part,
      source: declareSource("Vertiv R48-2000e, efficiency 0.95, full power to 45 °C", "tests"),
    };
    expect(DirectVoltage.parse(rest.busVoltage).volts).toBe(54);
    expect(complete.ratedPower).toBe("2 kW");
  });
});

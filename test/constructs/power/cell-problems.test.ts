import { describe, expect, it } from "vitest";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { powerProblems } from "../../support/props/power-problems";

/** Of a battery of 200 kWh. */
const problems = (prop: string, value: unknown) => powerProblems(`batteries.0.energy.${prop}`, value, lagosSolarHybrid.power);

describe("batterySchema, capacity", () => {
  it.each([
    [0, 0.05, 1.1],
    [0, 0.2, 1.05],
    [0, 1, 1],
  ])("takes what lead-acid cells give slower than at their rating: %d to %d C, %d", (...band) => {
    expect(problems("capacityOverRate", [band])).toEqual([]);
  });

  it("refuses more than nominal in a fast discharge, and more the faster it is", () => {
    expect(problems("capacityOverRate", [[0, 0.3, 1.05]])).toEqual([
      "batteries[0].energy.capacityOverRate: must be 1 or less above 0.2 C, and no more than at a slower rate to be plausible (our own bound: lead-acid cells are rated in 5 to 20 hours, and store less at faster discharge) but is 1.05 at 0 to 0.3 C: correct the bands, or state why it is right, beside it as unusual: { capacityOverRate: { reason, owner } }",
    ]);
    const rising = [
      [0, 0.1, 0.7],
      [0.1, 1, 0.71],
    ];
    expect(problems("capacityOverRate", rising).join()).toContain("but is 0.71 at 0.1 to 1 C");
  });

  it("refuses more than nominal in the cold, takes a little more in the warm", () => {
    const points = (at20: number, at40: number) => [
      [20, at20],
      [40, at40],
    ];
    expect(problems("capacityOverTemperature", points(1.02, 1.1))).toEqual([]);
    expect(problems("capacityOverTemperature", points(1.03, 1.1)).join()).toMatch(
      /capacityOverTemperature: must be 1 or less up to 20 °C .* but is 1\.03 at 20 °C: correct the points/,
    );
  });
});

describe("batterySchema, power", () => {
  it("refuses a battery that would be empty within three minutes or full within six", () => {
    expect(problems("maximumDischarge", "4 MW")).toEqual([]);
    expect(problems("maximumDischarge", "4.1 MW").join()).toMatch(
      /maximumDischarge: must be 4000 kW or less, 20 C of 200 kWh, to be plausible \(our own bound: .*\) but is 4.1 MW: correct one of the two/,
    );
    expect(problems("maximumCharge", "2 MW")).toEqual([]);
    expect(problems("maximumCharge", "2.1 MW").join()).toMatch(/maximumCharge: must be 2000 kW or less, 10 C of 200 kWh/);
  });
});

import { describe, expect, it } from "vitest";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { powerProblems } from "../../support/props/power-problems";

const problems = (fuel: unknown) => powerProblems("gensets.0.fuel", fuel, lagosSolarHybrid.power);

describe("gensetSchema, fuel", () => {
  it("takes what diesel sets make of a litre, 2 to 4.5 kWh", () => {
    expect(
      problems([
        [10, 4],
        [40, 11],
      ]),
    ).toEqual([]);
    expect(
      problems([
        [1, 0.9],
        [4, 2],
      ]),
    ).toEqual([]);
  });

  it("refuses more than the fuel holds: 10 L/h of the heaviest hold 112 kW", () => {
    expect(
      problems([
        [10, 4],
        [113, 10],
      ]).join(),
    ).toMatch(/^gensets\[0\]\.fuel\[1\]: must have at most 112\.0 kW, all that 10 L\/h/);
  });

  it("refuses sets far from what is made of a litre: litres and gallons were mixed up, or an hour and a day", () => {
    expect(
      problems([
        [10, 1.5],
        [40, 5.8],
      ]).join(),
    ).toMatch(/^gensets\[0\]\.fuel: must make 0\.5 to 5\.5 kWh of a litre at its last point .* but makes 6\.90 kWh/);
    expect(
      problems([
        [10, 96],
        [40, 264],
      ]).join(),
    ).toMatch(/but makes 0\.152 kWh/);
  });
});

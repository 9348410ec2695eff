import { describe, expect, it } from "vitest";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { powerProblems } from "../../support/props/power-problems";

/** Of a set of 100 kW. */
const problems = (fuel: unknown) => powerProblems("gensets.0.fuel", fuel, lagosSolarHybrid.power);

/** A set of 20 kW that is measured at a fiftieth of its load, where it makes little of a litre. */
const barelyLoaded = [
  [0, 0.9],
  [0.4, 1],
];
const why = { reason: "as measured", owner: "power@example.org" };
const excused = (unusual: object, fuel: unknown) =>
  powerProblems("gensets.0", { ...lagosSolarHybrid.power?.gensets?.[0], fuel, unusual }, lagosSolarHybrid.power);

describe("gensetSchema, unusual fuel", () => {
  it("excuses where a table ends apart from what a litre gives", () => {
    expect(excused({}, barelyLoaded)).toHaveLength(2);
    expect(excused({ fuelReach: why }, barelyLoaded)).toEqual([
      expect.stringMatching(/^gensets\[0\]\.fuel: must make 0\.5 to 5\.5 kWh .* as unusual: \{ fuelYield: \{ reason, owner \} \}$/),
    ]);
    expect(excused({ fuelYield: why, fuel: why }, barelyLoaded)).toEqual([
      expect.stringMatching(/^gensets\[0\]\.fuel: must reach 10 kW or more .* as unusual: \{ fuelReach: \{ reason, owner \} \}$/),
    ]);
    expect(excused({ fuelReach: why, fuelYield: why }, barelyLoaded)).toEqual([]);
  });

  it("excuses no set that gives more than its fuel holds", () => {
    const free = [
      [0, 0.5],
      [100, 8],
    ];
    expect(excused({ fuel: why, fuelReach: why, fuelYield: why }, free)).toEqual([
      expect.stringMatching(/^gensets\[0\]\.fuel\[1\]: must have at most 96\.8 kW, all that 8 L\/h/),
    ]);
  });
});

describe("gensetSchema, fuel", () => {
  it.each([
    [
      [25, 8],
      [100, 25],
    ],
    [
      [50, 20],
      [100, 45],
    ],
    [
      [0, 3],
      [60, 17],
    ],
  ])("takes what diesel sets make of a litre, 2 to 4.5 kWh: %j and %j", (...fuel) => {
    expect(problems(fuel)).toEqual([]);
  });

  it("refuses more than the fuel holds, at any point: 10 L/h of the heaviest hold 121 kW", () => {
    expect(
      problems([
        [50, 9],
        [122, 10],
      ]).join(),
    ).toMatch(/^gensets\[0\]\.fuel\[1\]: must have at most 121\.0 kW, all that 10 L\/h/);
    expect(
      problems([
        [50, 4],
        [100, 28],
      ]).join(),
    ).toMatch(/^gensets\[0\]\.fuel\[0\]: must have at most 48\.4 kW/);
  });

  it("refuses what no set makes of a litre: litres and gallons were mixed up, or an hour and a day", () => {
    expect(
      problems([
        [25, 3],
        [100, 14.5],
      ]).join(),
    ).toMatch(/^gensets\[0\]\.fuel: must make 0\.5 to 5\.5 kWh of a litre .* but makes 8\.33 kWh of a litre at 25 kW/);
    expect(
      problems([
        [25, 5],
        [50, 9],
        [100, 15],
      ]).join(),
    ).toMatch(/but makes 5\.56 kWh of a litre at 50 kW/);
    expect(
      problems([
        [25, 200],
        [100, 660],
      ]).join(),
    ).toMatch(/but makes 0\.152 kWh of a litre at 100 kW/);
  });

  it("refuses points that end far below the nameplate: the line through them says nothing of full load", () => {
    expect(
      problems([
        [0, 0.2],
        [1, 0.4],
      ]).join(),
    ).toMatch(
      /^gensets\[0\]\.fuel: must reach 10 kW or more to be plausible .* but ends at 1 kW: add the points of the sheet up to 100 kW/,
    );
  });
});

import { describe, expect, it } from "vitest";
import { weakGrid } from "../../../examples/weak-grid";
import { powerProblems } from "../../support/props/power-problems";
import { upsProps } from "../../support/props/ups-props";

/** Of a plant that runs up to 300 V. */
const plant = (table: unknown) => powerProblems("rectifierPlants.0.voltageDerating", table, weakGrid.power);

describe("rectifierPlantSchema, voltage derating", () => {
  it("takes full power over the widest inputs that are sold", () => {
    expect(plant([[85, 1]])).toEqual([]);
    expect(
      plant([
        [0, 0],
        [85, 0.4],
        [176, 1],
        [300, 0.2],
      ]),
    ).toEqual([]);
  });

  it("refuses power from no voltage: its current would have no end", () => {
    expect(plant([[0, 1]]).join()).toMatch(
      /^rectifierPlants\[0\]\.voltageDerating: must be 1 from 50 V or more to be plausible \(our own bound: .* and 300 V\) but is 1 from 0 V: correct the table from the data sheet, or state why/,
    );
    expect(
      plant([
        [20, 0.5],
        [300, 1],
      ]).join(),
    ).toMatch(/must be 0\.5 from 25 V or more/);
  });
});

describe("upsSchema, input", () => {
  const ups = (change: object) => powerProblems("ups", [{ ...upsProps, ...change }]);

  it("refuses a capacity from no voltage", () => {
    const input = (from: number) => ({ input: { minimum: "300 V line-to-line", maximum: "480 V line-to-line", capacity: [[from, 1]] } });
    expect(ups(input(80))).toEqual([]);
    expect(ups(input(0)).join()).toMatch(/^ups\[0\]\.input\.capacity: must be 1 from 80 V or more to be plausible/);
  });

  it("refuses a conversion that loses nothing worth the name", () => {
    expect(ups({ loss: { noLoad: 0.002, linear: 0.003, square: 0 } })).toEqual([]);
    expect(ups({ loss: { noLoad: 0.002, linear: 0, square: 0.002 } }).join()).toMatch(
      /^ups\[0\]\.loss\.noLoad: must be 0\.005 or more with linear and square to be plausible \(our own bound: .*\) but all make 0\.004 at full load/,
    );
    expect(ups({ loss: { noLoad: 0, linear: 0, square: 0 } })).toHaveLength(1);
    const why = { reason: "a line-interactive unit, sheet of the maker", owner: "power@example.org" };
    expect(ups({ loss: { noLoad: 0.002, linear: 0, square: 0, unusual: { noLoad: why } } })).toEqual([]);
  });
});

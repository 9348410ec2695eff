import { Token } from "cdktf";
import type { DryCoolerProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { cooling30kW, pads } from "../../../examples/parts/cooling-30kw";
import { changed, leftOut } from "../../support/props/changed";
import { coolingProblems } from "../../support/props/cooling-problems";
import { everyRow } from "../../support/tables/every-row";

describe("dryCoolerSchema", () => {
  it("dryCoolerSchema refuses every wrong value with one clear problem", () => {
    everyRow(
      "%s = %j",
      [
        [
          "rating.coolantOut",
          "34 °C",
          "rating: must have coolant in > coolant out > air in but has 52 °C, 34 °C, 35 °C: no heat exchanger cools below its entering air, correct the point from the data sheet",
        ],
        ["rating.airIn", "3 kW", 'rating.airIn: must be in °C or K but is "3 kW", a power: write it like "48.9 °C"'],
        ["rating.airIn", leftOut, 'rating.airIn: is required: write it like "48.9 °C" (units: °C, K)'],
        ["rating.airin", "35 °C", 'rating.airin: unknown prop: did you mean "airIn"?'],
        ["rating.heat", "-40 kW", "rating.heat: must be at least 0 W but is -40 kW: give a greater value (units: W, kW, MW)"],
        ["rating.airFlow", "0 m³/s", "rating.airFlow: must be above 0 L/min but is 0 L/min: use a value within it"],
        [
          "rating.coolant.share",
          "3 kW",
          'rating.coolant.share: must be a share of glycol up to 100 % but is "3 kW": write it like "25 % by volume" or "25 % by mass"',
        ],
        ["count", 0, "count: must be at least 1 but is 0: use a value within the limit"],
        ["fans", 2.5, "fans: must be a whole number but is 2.5: write a whole number"],
        ["fans", 0, "fans: must be at least 1 but is 0: use a value within the limit"],
        ["fans", 101, "fans: must be at most 100 but is 101: use a value within the limit"],
        ["foulingFactor", "1.2", "foulingFactor: must be at most 1 but is 1.2: use a value within it"],
        ["minimumFanSpeed", "0", "minimumFanSpeed: must be at least 0.01 but is 0: use a value within it"],
        ["intakeRecirculation", "-2 K", "intakeRecirculation: must be at least 0 K but is -2 K: use a value within it"],
        [
          "pads",
          { ...pads, cyclesOfConcentration: 1 },
          "pads.cyclesOfConcentration: must be above 1 but is 1: use a value within the limit",
        ],
        ["pads", { ...pads, saturationEfficiency: "80" }, 'pads.saturationEfficiency: must be at most 1 but is 80: did you mean "80 %"?'],
      ],
      (path, value, problem) => {
        expect(coolingProblems(`dryCoolers.${path}`, value)).toEqual([`dryCoolers.${problem}`]);
      },
    );
  });

  const rating = cooling30kW.dryCoolers.rating;
  it("dryCoolerSchema finds a number of fans implausible for their air, unless it is excused", () => {
    everyRow(
      "%d fans implausible for air of %s",
      [
        [
          1,
          "30 m³/s",
          "fans: must be 2 or more to be plausible (our own bound: one fan moves 0.005 to 25 m³/s, the unit 30 m³/s) but is 1: state the number of fans in one unit",
        ],
        [
          40,
          "0.1 m³/s",
          "fans: must be 20 or fewer to be plausible (our own bound: one fan moves 0.005 to 25 m³/s, the unit 0.1 m³/s) but is 40: state the number of fans in one unit",
        ],
      ],
      (fans, airFlow, problem) => {
        const coolers = { ...cooling30kW.dryCoolers, fans, rating: { ...rating, airFlow } };
        expect(coolingProblems("dryCoolers", coolers)).toEqual([expect.stringContaining(problem)]);
        const excused = { ...coolers, unusual: { fans: { reason: "sheet 12", owner: "tests" } } };
        expect(coolingProblems("dryCoolers", excused)).toEqual([]);
      },
    );
  });

  it("dryCoolerSchema refuses a token for a temperature or a count", () => {
    for (const [path, value] of [
      ["dryCoolers.setpoint", Token.asString({ ref: 1 })],
      ["dryCoolers.rating.airIn", Token.asNumber({ ref: 1 })],
      ["dryCoolers.count", Token.asNumber({ ref: 1 })],
    ] as const)
      expect(coolingProblems(path, value)).toEqual([expect.stringMatching(`^${path}: must be known at synth but is an unresolved token`)]);
  });

  it("DryCoolerProps do not compile with an absolute temperature where a difference belongs", () => {
    // @ts-expect-error 2 °C is a point of the scale, not a difference
    const wrong: DryCoolerProps = { ...cooling30kW.dryCoolers, intakeRecirculation: "2 °C" };
    expect(coolingProblems("dryCoolers", wrong)).toHaveLength(1);
  });
});

describe("trimChillerSchema", () => {
  const chiller = {
    count: 1,
    table: [
      { ambient: "20 °C", capacity: "12 kW", eer: 4 },
      { ambient: "50 °C", capacity: "9 kW", eer: 2.2 },
    ],
    minimumAmbient: "-10 °C",
    altitudeFactor: [{ elevation: "1000 m", factor: "1" }],
    source: { mark: "declared", document: "a chiller", owner: "tests" },
  };

  it("trimChillerSchema takes the table of an air conditioner", () => {
    expect(coolingProblems("trimChiller", chiller)).toEqual([]);
  });

  it("trimChillerSchema refuses every wrong value with one clear problem", () => {
    everyRow(
      "%s = %s",
      [
        ["count", 0, "count: must be at least 1 but is 0: use a value within the limit"],
        [
          "table.1.ambient",
          "10 °C",
          "table[1].ambient: must be above that of the row before, 20 °C, but is 10 °C: sort the rows by outdoor temperature, each once",
        ],
        ["table.0.eer", 0, "table[0].eer: must be above 0 but is 0: use a value within the limit"],
        ["table", [], "table: must have two rows or more but has 0: capacity at other temperatures is unknown, add the maker's other rows"],
        ["minimumAmbient", "3 kW", 'minimumAmbient: must be in °C or K but is "3 kW", a power: write it like "48.9 °C"'],
        ["powerFactor", "0", "powerFactor: must be at least 0.1 but is 0: use a value within it"],
        [
          "minimumAmbient",
          "21 °C",
          "minimumAmbient: must be at most the first row of the table, 20 °C, but is 21 °C: remove the rows in which the unit is off, or lower minimumAmbient",
        ],
        [
          "maximumAmbient",
          "50.1 °C",
          "maximumAmbient: must lie between the first and last row of the table, 20 °C to 50 °C, but is 50.1 °C: add the maker's row at that temperature, or correct maximumAmbient",
        ],
        [
          "maximumAmbient",
          "19.9 °C",
          "maximumAmbient: must lie between the first and last row of the table, 20 °C to 50 °C, but is 19.9 °C: add the maker's row at that temperature, or correct maximumAmbient",
        ],
      ],
      (path, value, problem) => {
        expect(coolingProblems("trimChiller", changed(chiller, path, value))).toEqual([`trimChiller.${problem}`]);
      },
    );
  });
});

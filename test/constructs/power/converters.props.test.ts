import type { UpsProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { power30kW } from "../../../examples/parts/power-30kw";
import { changed, leftOut } from "../../support/props/changed";
import { powerProblems } from "../../support/props/power-problems";
import { upsProps } from "../../support/props/ups-props";

describe("rectifierPlantSchema", () => {
  it.each([
    [
      "from",
      "board-x",
      'from: names the board "board-x" but the design has "board-a", "board-b", "board-m": use one of these, or add the board',
    ],
    [
      "runningRange",
      { minimum: "300 V", maximum: "85 V" },
      "runningRange: must have its minimum below its maximum but is 300 V to 85 V: swap the two or correct one",
    ],
    ["restart", "400 V", "restart: must lie in the running range, 85 V to 300 V, but is 400 V: correct one of the two from the manual"],
    ["restart", "80 V", "restart: must lie in the running range, 85 V to 300 V, but is 80 V: correct one of the two from the manual"],
    ["busVoltage", "0 V DC", "busVoltage: must be above 0 V DC but is 0 V DC: use a value within it"],
    ["busVoltage", "48 V", 'busVoltage: must be in V DC but is "48 V", a voltage: did you mean "48 V DC"?'],
    ["units", 0, "units: must be at least 1 but is 0: use a value within the limit"],
    ["efficiency", [[0.5, 95]], "efficiency[0][1]: must be at most 1 but is 95: use a value within the limit"],
    ["efficiency", "110 %", "efficiency: must be at most 1 but is 1.1: use a value within it"],
    ["powerFactor", [[0.5, 0.05]], "powerFactor[0][1]: must be at least 0.1 but is 0.05: use a value within the limit"],
    [
      "powerFactor",
      [
        [0.5, 0.95],
        [0.2, 0.9],
      ],
      "powerFactor[1][0]: must be above the x of the point before, 0.5, but is 0.2: sort the points, each x once",
    ],
    ["voltageDerating", [[85, 800]], "voltageDerating[0][1]: must be at most 1 but is 800: use a value within the limit"],
    ["connection", "DC", 'connection: must be one of "12", "23", "31", "123", "1N", "2N", "3N", "123N" but is "DC": choose one of them'],
    ["fullPowerUpTo", leftOut, 'fullPowerUpTo: is required: write it like "48.9 °C" (units: °C, K)'],
  ])("rectifierPlantSchema refuses %s = %j", (path, value, problem) => {
    expect(powerProblems(`rectifierPlants.0.${path}`, value)).toEqual([`rectifierPlants[0].${problem}`]);
  });
});

describe("upsSchema", () => {
  const withUps = { ...power30kW, ups: [upsProps] };

  it("upsSchema takes a UPS behind a board", () => {
    expect(powerProblems("ups.0", upsProps, withUps)).toEqual([]);
  });

  it.each([
    ["ratedPower", "23 kW", "ratedPower: must be at most the rated apparent power of 22 kVA but is 23 kW: swap the two or correct one"],
    [
      "ratedApparentPower",
      "22 kW",
      expect.stringMatching(/^ups\[0\]\.ratedApparentPower: must be in VA, kVA or MVA but is "22 kW", a power: did you mean "22 kVA"\?/),
    ],
    ["outputVoltage", "0 V line-to-line", expect.stringMatching(/^ups\[0\]\.outputVoltage: must be above 0 V line-to-line/)],
    ["shortCircuitCurrent", "0 A", "shortCircuitCurrent: must be above 0 A but is 0 A: use a value within it"],
    ["loss", leftOut, "loss: is required without efficiency: add the polynomial of its losses, or its efficiency over load"],
    ["efficiency", "96 %", "loss: states the same as efficiency: leave one of the two out"],
    ["inputPowerFactor", "0.05", "inputPowerFactor: must be at least 0.1 but is 0.05: use a value within it"],
    ["loss.noLoad", 1.2, "loss.noLoad: must be at most 1 but is 1.2: use a value within the limit"],
    ["loss.noLoad", Number.NaN, "loss.noLoad: must be a number but is NaN: write a number"],
    [
      "ambient",
      { minimum: "40 °C", maximum: "0 °C" },
      "ambient: must have its minimum below its maximum but is 40 °C to 0 °C: swap the two or correct one",
    ],
    [
      "from",
      "ups-1",
      'from: names the board "ups-1" but the design has "board-a", "board-b", "board-m": use one of these, or add the board',
    ],
  ])("upsSchema refuses %s = %j", (path, value, problem) => {
    expect(powerProblems(`ups.0.${path}`, value, withUps)).toEqual([typeof problem === "string" ? `ups[0].${problem}` : problem]);
  });

  it("UpsProps do not compile with a rating in kVA where kW belong", () => {
    // @ts-expect-error apparent power is no power
    const wrong: UpsProps = { ...upsProps, ratedPower: "20 kVA" };
    expect(powerProblems("ups", [wrong], changed(power30kW, "ups", []))).toHaveLength(1);
  });
});

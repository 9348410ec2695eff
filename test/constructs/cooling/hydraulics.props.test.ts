import { describe, expect, it } from "vitest";
import { coolingProblems } from "../../support/props/cooling-problems";

const point = (flow: string, pressure: string, power?: string) => ({ flow, pressure, ...(power !== undefined && { power }) });
const problemsOf = (...curve: object[]) => coolingProblems("facilityLoop.pumps", { count: 1, duty: 1, curve });

describe("pumpCurveSchema", () => {
  it.each([
    ["one point", [point("0 L/min", "80 kPa")], /^facilityLoop\.pumps\.curve: must have at least 2/],
    [
      "pressure that stays",
      [point("0 L/min", "80 kPa"), point("60 L/min", "80 kPa")],
      /curve\[1\]\.pressure: must be below the pressure of the point before, 80 kPa, but is 80 kPa: a pump adds less pressure at more flow, correct the points$/,
    ],
    ["pressure that rises", [point("0 L/min", "80 kPa"), point("60 L/min", "90 kPa")], /curve\[1\]\.pressure: must be below/],
    [
      "flow that falls",
      [point("60 L/min", "80 kPa"), point("0 L/min", "40 kPa")],
      /curve\[1\]\.flow: must be above the flow of the point before, 60 L\/min, but is 0 L\/min: sort the points by flow, each once$/,
    ],
    [
      "power at one point of two",
      [point("0 L/min", "80 kPa", "300 W"), point("60 L/min", "40 kPa")],
      /curve\[1\]\.power: must be stated at every point or at none/,
    ],
  ])("pumpCurveSchema refuses %s", (_, curve, problem) => {
    expect(problemsOf(...curve)).toContainEqual(expect.stringMatching(problem));
  });
});

describe("loopSchema", () => {
  const curve = [point("0 L/min", "80 kPa"), point("60 L/min", "40 kPa")];

  it("loopSchema asks for pressure drops with a curve", () => {
    expect(problemsOf(...curve)).toEqual([
      "facilityLoop.pressureDrops: is required because the pumps have a curve: state the pressure drop of each part and the flow at which it was measured",
    ]);
  });

  it("loopSchema refuses pressure drops that nothing asks for, and those of no pressure or no flow", () => {
    expect(coolingProblems("facilityLoop.pressureDrops", [{ name: "CDU", drop: "30 kPa", flow: "60 L/min" }])).toEqual([
      "facilityLoop.pressureDrops: is used only with a pump curve: add pumps.curve, or leave it out",
    ]);
    expect(coolingProblems("facilityLoop.pressureDrops", [{ name: "CDU", drop: "0 kPa", flow: "0 L/min" }])).toEqual([
      expect.stringMatching(/drop: must be above 0/),
      expect.stringMatching(/flow: must be above 0/),
    ]);
  });

  it("loopSchema refuses the name of a strainer that is no name of a device", () => {
    expect(
      coolingProblems("facilityLoop.pressureDrops", [{ name: "strainer", drop: "30 kPa", flow: "60 L/min", strainer: "Strainer 1" }]),
    ).toContainEqual(expect.stringMatching(/pressureDrops\[0\]\.strainer: must be lower-case letters, digits and hyphens/));
  });
});

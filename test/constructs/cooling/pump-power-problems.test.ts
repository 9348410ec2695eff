import { describe, expect, it } from "vitest";
import { pumpCurveSchema } from "../../../constructs/cooling/hydraulics.props";
import { parseProps } from "../../../constructs/props/parse-props";
import { problemsOf } from "../../support/props/problems-of";

const problems = (points: readonly object[]) => problemsOf(() => parseProps(pumpCurveSchema, "curve", points));

describe("pumpCurveSchema, power", () => {
  it("refuses a point at which the pump gives more than it draws: 60 L/min against 200 kPa are 200 W", () => {
    const shutOff = { flow: "0 L/min", pressure: "300 kPa", power: "100 W" };
    expect(problems([shutOff, { flow: "60 L/min", pressure: "200 kPa", power: "201 W" }])).toEqual([]);
    expect(problems([shutOff, { flow: "60 L/min", pressure: "200 kPa", power: "199 W" }])).toEqual([
      "[1].power: must be at least what the pump gives the coolant there, 60 L/min against 2 bar or 200.0 W, but is 199 W: no pump has an efficiency above 1, correct the point",
    ]);
  });
});

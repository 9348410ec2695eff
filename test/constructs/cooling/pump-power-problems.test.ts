import { describe, expect, it } from "vitest";
import { coolingSchema } from "../../../constructs/cooling/cooling.props";
import { pumpCurveSchema } from "../../../constructs/cooling/hydraulics.props";
import { parseProps } from "../../../constructs/props/parse-props";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { problemsOf } from "../../support/props/problems-of";

const problems = (points: readonly object[]) => problemsOf(() => parseProps(pumpCurveSchema, "curve", points));

describe("pumpCurveSchema, power", () => {
  it("refuses a point at which the pump gives more than it draws: 60 L/min against 200 kPa are 200 W", () => {
    const shutOff = { flow: "0 L/min", pressure: "300 kPa", power: "100 W" };
    expect(problems([shutOff, { flow: "60 L/min", pressure: "200 kPa", power: "201 W" }])).toEqual([]);
    expect(problems([shutOff, { flow: "60 L/min", pressure: "200 kPa", power: "199 W" }])).toEqual([
      "[1].power: must be at least the hydraulic power there, 60 L/min against 2 bar or 200.0 W, but is 199 W: no pump has an efficiency above 1, correct the points",
    ]);
  });

  it("refuses what lies between two points that each give nothing: 80 L/min at half of 10 bar", () => {
    const ends = (power: string) => [
      { flow: "0 L/min", pressure: "10 bar", power },
      { flow: "80 L/min", pressure: "0 bar", power },
    ];
    // The parabola p·V has its top at half the flow and half the pressure: 40 L/min against 5 bar are 333.3 W
    expect(problems(ends("334 W"))).toEqual([]);
    expect(problems(ends("333 W")).join()).toMatch(
      /^\[1\]\.power: must be at least the hydraulic power there, 40 L\/min against 5 bar or 333\.3 W/,
    );
  });
});

describe("coolingSchema, power of pumps", () => {
  const { facilityLoop } = cooling30kW;
  const loop = (change: object) =>
    problemsOf(() => parseProps(coolingSchema, "cooling", { ...cooling30kW, facilityLoop: { ...facilityLoop, ...change } }));
  const curve = [
    { flow: "0 L/min", pressure: "10 bar" },
    { flow: "240 L/min", pressure: "0 bar" },
  ];
  const hydraulics = { pumps: { count: 1, duty: 1, curve }, pressureDrops: [{ name: "all", drop: "4 bar", flow: "120 L/min" }] };

  it("refuses pumps that draw less than they give the coolant where they work, whatever reason is given", () => {
    expect(loop({ ...hydraulics, pumpPower: "1500 W" })).toEqual([]);
    const said = /^facilityLoop\.pumpPower: must be at least the hydraulic power where the pumps work, 9\d\d\.\d W, but is 700 W/;
    expect(loop({ ...hydraulics, pumpPower: "700 W" }).join()).toMatch(said);
    expect(loop({ ...hydraulics, pumpPower: "700 W", unusual: { pumpPower: { reason: "so", owner: "a" } } }).join()).toMatch(said);
  });

  it("refuses pumps that draw less than 2 kPa ask for, where no pressure drop is given", () => {
    expect(loop({ pumpPower: "2 W" }).join()).toMatch(/^facilityLoop\.pumpPower: must be [\d.]+ W or more to be plausible/);
  });

  it("tells a pump of 0 W once: with curve and pressure drops that it cannot be, else what its flow asks for", () => {
    expect(loop({ pumpPower: "0 W" })).toEqual([expect.stringMatching(/pumpPower: must be [\d.]+ W or more to be plausible/)]);
    expect(loop({ ...hydraulics, pumpPower: "0 W" })).toEqual([
      expect.stringMatching(/pumpPower: must be at least the hydraulic power where the pumps work/),
    ]);
  });
});

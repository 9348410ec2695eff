import type { CduProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { coolingFacts } from "../../../constructs/cooling/cooling.facts";
import { coolingSchema } from "../../../constructs/cooling/cooling.props";
import { parseProps } from "../../../constructs/props/parse-props";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { leftOut } from "../../support/props/changed";
import { coolingProblems } from "../../support/props/cooling-problems";
import { problemsOf } from "../../support/props/problems-of";

describe("loopSchema", () => {
  it.each([
    ["facilityLoop.flow", "0 L/min", "facilityLoop.flow: must be above 0 L/min but is 0 L/min: use a value within it"],
    [
      "facilityLoop.flow",
      "90 m³",
      'facilityLoop.flow: must be in m³/s, m³/h, L/min or L/s but is "90 m³", a volume: write it like "120 L/min"',
    ],
    ["secondaryLoop.pumpPower", leftOut, 'secondaryLoop.pumpPower: is required: write it like "30 kW" (units: W, kW, MW)'],
    ["secondaryLoop.pumpPowerFactor", "0", "secondaryLoop.pumpPowerFactor: must be at least 0.1 but is 0: use a value within it"],
  ])("loopSchema refuses %s = %s", (path, value, problem) => {
    expect(coolingProblems(path, value)).toEqual([problem]);
  });
});

describe("pumps of a loop", () => {
  it.each([
    [
      { count: 1, duty: 2 },
      "facilityLoop.pumps.duty: must be at most the count of 1 but is 2: only installed pumps can run, raise the count or lower duty",
    ],
    [{ count: 0, duty: 1 }, expect.stringMatching(/^facilityLoop\.pumps\.count: must be at least 1 but is 0/)],
    [{ count: 2 }, expect.stringMatching(/^facilityLoop\.pumps\.duty: is required/)],
  ])("loopSchema refuses %j", (pumps, problem) => {
    expect(coolingProblems("facilityLoop.pumps", pumps)).toContainEqual(problem);
  });

  it("loopSchema refuses a loop without coolant", () => {
    expect(coolingProblems("facilityLoop.volume", "0 L")).toEqual([
      "facilityLoop.volume: must be above 0 L but is 0 L: use a value within it",
    ]);
    expect(coolingProblems("facilityLoop.volume", "180 L")).toEqual([]);
  });
});

describe("cduSchema", () => {
  it.each([
    ["cdus.rating.approach", "0 K", "cdus.rating.approach: must be at least 0.001 K but is 0 K: use a value within it"],
    [
      "cdus.rating.approach",
      "4 °C",
      'cdus.rating.approach: must be in K but is "4 °C", a temperature: did you mean "4 K"? (a difference has as many K as °C)',
    ],
    ["cdus.rating.primaryFlow", "-1 L/min", expect.stringMatching(/^cdus\.rating\.primaryFlow: must be /)],
    ["cdus.count", 1.5, "cdus.count: must be a whole number but is 1.5: write a whole number"],
  ])("cduSchema refuses %s = %s", (path, value, problem) => {
    expect(coolingProblems(path, value)).toEqual([problem]);
  });

  it("CduProps do not compile with an approach as absolute temperature", () => {
    // @ts-expect-error 4 °C is a point of the scale, not a difference
    const wrong: CduProps = { ...cooling30kW.cdus, rating: { ...cooling30kW.cdus.rating, approach: "4 °C" } };
    expect(coolingProblems("cdus", wrong)).toHaveLength(1);
  });
});

describe("tank and supply side of a loop", () => {
  const volumes = (change: object) => {
    const { facilityLoop } = cooling30kW;
    const node = { ...cooling30kW, facilityLoop: { ...facilityLoop, ...change } };
    return coolingFacts(parseProps(coolingSchema, "node", node)).cooling.facilityLoop;
  };

  it.each([
    [{ volume: "400 L", tank: { volume: "100 L" } }, 0.25],
    [{ volume: "160 L", tank: { volume: "40 L", side: "return" } }, 0.06],
    [{ volume: "160 L", tank: { volume: "40 L" }, supplyVolume: "30 L" }, 0.07],
    [{ volume: "160 L", supplyVolume: "30 L" }, 0.03],
    [{ volume: "160 L" }, undefined],
  ])("loopFacts() of %j have their supply side", (change, supplySideM3) => {
    const facts = volumes(change);
    if (supplySideM3 === undefined) expect(facts).not.toHaveProperty("supplySideM3");
    else expect(facts?.supplySideM3).toBeCloseTo(supplySideM3, 12);
  });

  it.each([
    [{ tank: { volume: "40 L" } }, "volume: is required because the loop has a tank: state the volume of all its coolant, tank included"],
    [
      { volume: "40 L", tank: { volume: "40 L" } },
      "tank.volume: must be below the volume of the loop, 40 L, which includes it, but is 40 L: correct one",
    ],
    [
      { volume: "160 L", tank: { volume: "40 L" }, supplyVolume: "121 L" },
      "supplyVolume: must be at most the volume of the loop without its tank, 120 L, but is 121 L: correct one",
    ],
  ])("loopSchema refuses %j", (change, problem) => {
    expect(problemsOf(() => volumes(change))).toEqual([`facilityLoop.${problem}`]);
  });
});

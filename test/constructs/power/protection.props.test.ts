import { Token } from "cdktf";
import type { BreakerProps, CableProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { leftOut } from "../../support/props/changed";
import { powerProblems } from "../../support/props/power-problems";
import { ratedBreaker } from "../../support/props/rated-breaker";

describe("breakerSchema", () => {
  it.each([
    ["rating", "0 A", "rating: must be above 0 A but is 0 A: use a value within it"],
    ["rating", leftOut, 'rating: is required: write it like "63 A" (units: A, kA)'],
    ["rating", "125 V", 'rating: must be in A or kA but is "125 V", a voltage: write it like "63 A"'],
    ["referenceTemperature", "40 K/W", 'referenceTemperature: must be in °C or K but is "40 K/W": write it like "48.9 °C"'],
    [
      "temperatureFactor",
      [
        [40, 1],
        [30, 1.05],
      ],
      "temperatureFactor[1][0]: must be above the x of the point before, 40, but is 30: sort the points, each x once",
    ],
    ["temperatureFactor", [[40, 94]], "temperatureFactor[0][1]: must be at most 2 but is 94: use a value within the limit"],
    ["neutralRating", "0 A", "neutralRating: must be above 0 A but is 0 A: use a value within it"],
    ["groupFactor", "1.1", "groupFactor: must be at most 1 but is 1.1: use a value within it"],
    ["listedFor100percent", true, 'listedFor100percent: unknown prop: did you mean "listedFor100Percent"?'],
  ])("breakerSchema refuses %s = %j", (path, value, problem) => {
    expect(powerProblems(`feeds.0.main.${path}`, value)).toEqual([`feeds[0].main.${problem}`]);
  });

  it("breakerSchema refuses a token for its rating", () => {
    expect(powerProblems("feeds.0.main.rating", Token.asString({ ref: 1 }))).toEqual([
      expect.stringMatching(/^feeds\[0\]\.main\.rating: must be known at synth but is an unresolved token/),
    ]);
  });

  it("BreakerProps do not compile with a rating in volts", () => {
    // @ts-expect-error a voltage is no current
    const wrong: BreakerProps = { ...ratedBreaker("abb-tmax-xt1", "125 A"), rating: "125 V" };
    expect(powerProblems("feeds.0.main", wrong)).toHaveLength(1);
  });
});

describe("cableSchema", () => {
  it.each([
    ["neutralSection", "0 mm²", 'neutralSection: must be above 0 mm² but is 0 mm²: write "none" for a cable without neutral'],
    [
      "neutralSection",
      "nun",
      'neutralSection: must be a decimal number, a space and a unit but is "nun": write it like "16 mm²" (units: mm², m², mm2)',
    ],
    [
      "neutralSection",
      16,
      expect.stringMatching(
        /^feeds\[0\]\.cable\.neutralSection: must be "none" or a section; or it must be text that says its unit but is the bare number 16/,
      ),
    ],
    ["length", "-1 m", "length: must be at least 0 m but is -1 m: use a value within it"],
    ["section", "50 mm", expect.stringMatching(/^feeds\[0\]\.cable\.section: must be in mm² or m² but is "50 mm", a length/)],
    ["ampacity", "145 A", "source: is required with an ampacity: name the table or data sheet that states it"],
    ["ambientFactor", "0.9", "ambientFactor: has no meaning without an ampacity: add the ampacity or leave this out"],
    ["neutralAmpacity", "100 A", "neutralAmpacity: has no meaning without an ampacity: add the ampacity or leave this out"],
    ["material", "cu", 'material: must be one of "Cu", "Al" but is "cu": did you mean "Cu"?'],
  ])("cableSchema refuses %s = %j", (path, value, problem) => {
    expect(powerProblems(`feeds.0.cable.${path}`, value)).toEqual([typeof problem === "string" ? `feeds[0].cable.${problem}` : problem]);
  });

  it("cableSchema takes a cable without neutral, and one with a thinner one", () => {
    for (const neutralSection of ["none", "25 mm²"] satisfies CableProps["neutralSection"][])
      expect(powerProblems("feeds.0.cable.neutralSection", neutralSection)).toEqual([]);
  });
});

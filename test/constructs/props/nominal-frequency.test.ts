import { Frequency } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { nominalFrequency, nominalHertz } from "../../../constructs/props/nominal-frequency";
import { parseProps } from "../../../constructs/props/parse-props";

const schema = z.strictObject({ frequency: nominalFrequency() });
const parsed = (frequency: unknown) => parseProps(schema, "part", { frequency } as never).frequency;

describe("nominalFrequency()", () => {
  it("nominalFrequency() takes one frequency or several, as texts or values", () => {
    expect(nominalHertz(parsed("50 Hz"))).toEqual([50]);
    expect(nominalHertz(parsed(["50 Hz", Frequency.hertz(60)]))).toEqual([50, 60]);
    expect(nominalHertz(parsed("45 Hz"))).toEqual([45]); // as site.grid.frequency
  });

  it.each([
    ["0 Hz", "frequency: must be above 0 Hz but is 0 Hz: give a greater value (units: Hz)"],
    ["400 Hz", "frequency: must be at most 65 Hz but is 400 Hz: public grids have 50 Hz or 60 Hz"],
    [["44 Hz"], "frequency[0]: must be at least 45 Hz but is 44 Hz: public grids have 50 Hz or 60 Hz"],
    [[], 'frequency: must have at least one frequency but has none: write it like "50 Hz", or leave the prop out if it is not known'],
    [["50 Hz", "60 Hz", "50 Hz"], 'frequency[2]: must be once in the list but frequency [0] is "50 Hz" too: leave one of them out'],
    [50, 'frequency: must be text that says its unit but is the bare number 50: write it like "50 Hz" (units: Hz)'],
    ["50 kW", 'frequency: must be in Hz but is "50 kW", a power: write it like "50 Hz"'],
  ])("nominalFrequency() refuses %j", (frequency, problem) => {
    expect(() => parsed(frequency)).toThrow(problem);
  });
});

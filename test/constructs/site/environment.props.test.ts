import { describe, expect, it } from "vitest";
import { parseProps } from "../../../constructs/props";
import { declareSource } from "../../../constructs/provenance/source";
import { environmentSchema } from "../../../constructs/site/environment.props";
import { changed, leftOut } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";

const environment = { corrosivity: { outdoor: "C5", source: declareSource("Coupons of a year at the site", "test") } };

describe("environmentSchema", () => {
  it.each([
    ["corrosivity.outdoor", "C6", /^corrosivity\.outdoor: .*C6/],
    ["corrosivity.indoorGas", "G4", /^corrosivity\.indoorGas: .*G4/],
    ["corrosivity.outdoor", leftOut, /^corrosivity: must state a category but has none: add outdoor \(ISO 9223\)/],
    ["soundPower", { limit: "85 dB", source: environment.corrosivity.source }, /^soundPower\.limit: .*"85 dB": write it like "85 dB\(A\)"/],
    ["corrosivity.source", leftOut, /^corrosivity\.source: /],
  ])("environmentSchema refuses %s = %s", (path, value, problem) => {
    const found = problemsOf(() => parseProps(environmentSchema, "", changed(environment, path, value)));
    expect(found.map((said) => said.replace(/^: /, ""))).toEqual([expect.stringMatching(problem)]);
  });
});

import { describe, expect, it } from "vitest";
import { computeFacts } from "../../../constructs/compute/compute.facts";
import { computeSchema } from "../../../constructs/compute/compute.props";
import { parseProps } from "../../../constructs/props";
import { changed, leftOut } from "../../support/props/changed";
import { bath, boiling, immersedRack } from "../../support/props/immersed";
import { problemsOf } from "../../support/props/problems-of";

const parse = (rack: unknown) => parseProps(computeSchema, "compute", { racks: [rack] });

describe("immersionSchema", () => {
  it.each([
    [
      "immersion.skinLoss",
      "60 %",
      "racks[0].immersion.skinLoss: must be at most 0.5 but is 0.6: state the share of the heat that the skin loses, such as 2 %",
    ],
    ["immersion.rating.heat", "0 W", "racks[0].immersion.rating.heat: must be above 0 W but is 0 W: use a value within it"],
    [
      "immersion.rating.coolantFlow",
      "0 L/min",
      "racks[0].immersion.rating.coolantFlow: must be above 0 L/min but is 0 L/min: use a value within it",
    ],
    ["immersion.rating.approach", "0 K", "racks[0].immersion.rating.approach: must be above 0 K but is 0 K: use a value within it"],
    [
      "immersion.fluid.molarMassKgPerMol",
      leftOut,
      "racks[0].immersion.fluid.molarMassKgPerMol: is required because latentHeatJPerKg is stated: the boiling point at the site's pressure needs both",
    ],
    [
      "immersion.fluid.latentHeatJPerKg",
      88,
      "racks[0].immersion.fluid.latentHeatJPerKg: must be at least 10000 but is 88: use a value within the limit",
    ],
    [
      "immersion.fluid.supply.supplier",
      " ",
      "racks[0].immersion.fluid.supply.supplier: must have at least 1 character but has 0: add some",
    ],
    [
      "captureRatio",
      "0.9",
      "racks[0].captureRatio: contradicts immersion, whose skinLoss already states how much heat the coolant takes: leave one of the two out",
    ],
    [
      "maximumSupply",
      "45 °C",
      "racks[0].maximumSupply: contradicts immersion, whose bath or boiling point limits the supply: leave one of the two out",
    ],
    ["airClass", "A2", "racks[0].airClass: contradicts immersion, which leaves no air at the equipment: leave one of the two out"],
    ["optics", [], "racks[0].optics: contradicts immersion, which leaves no air at the modules: leave one of the two out"],
  ])("immersionSchema refuses %s = %j", (path, value, problem) => {
    expect(problemsOf(() => parse(changed(immersedRack(boiling), path, value)))).toEqual([problem]);
  });

  it("immersionSchema refuses a kind of tank that there is not", () => {
    expect(problemsOf(() => parse(changed(immersedRack(bath), "immersion.kind", "three-phase"))).join()).toMatch(
      /immersion\.kind: .*single-phase/,
    );
  });
});

describe("tankFacts()", () => {
  it("tankFacts() leave the coolant all but what the skin loses, and the tank's source among what is stated", () => {
    const { racks, stated } = computeFacts(parse(immersedRack(bath)));
    expect(racks[0]).toMatchObject({
      captureRatio: 0.98,
      tank: { kind: "single-phase", approachK: 8, heatW: 20_000, coolantFlowM3PerS: 0.001, maximumBathC: 50 },
    });
    expect(stated.map(({ path }) => path)).toEqual(["compute/rack-1", "compute/rack-1/immersion"]);
  });

  it("tankFacts() hold the fluid with its stock in cubic metres", () => {
    expect(computeFacts(parse(immersedRack(boiling))).racks[0]?.tank).toMatchObject({
      pfas: true,
      supply: { supplier: "Somebody", stockM3: 0.2 },
    });
  });
});

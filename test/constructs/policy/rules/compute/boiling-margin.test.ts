import { ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { boilingMargin } from "../../../../../constructs/policy/rules/compute/boiling-margin";
import { atTank, immersedSite } from "../../../../support/nodes/immersed-sites";
import { finding } from "../../../../support/nodes/node-variants";
import { boiling } from "../../../../support/props/immersed";

const { id: rule } = boilingMargin;
const subject = "compute/rack-1";
const { latentHeatJPerKg: _, molarMassKgPerMol: __, ...bare } = boiling.fluid;

ruleCases(boilingMargin, {
  subject,
  pass: atTank("two-phase", 48, 49),
  fail: atTank("two-phase", 50, 49),
  unknown: atTank("two-phase", 44),
  notApplicable: atTank("single-phase", 44, 49),
  boundary: { at: atTank("two-phase", 49, 49), beyond: atTank("two-phase", 49.001, 49) },
  fromProps: { pass: immersedSite(boiling, 0), fail: immersedSite({ ...boiling, fluid: { ...boiling.fluid, boilingPoint: "34 °C" } }, 0) },
});

describe(rule, () => {
  it("compares the supply and the condenser's approach with the boiling point at sea level", () => {
    // 20.0 L/min reach the tank, C = 1,334.8 W/K. Rated with 60 L/min from 43 °C: C_r = 4,003 W/K, ε = 0.8327, UA = 7,157 W/K; so ε = 0.9953, 9,800/(0.9953·1,334.8) = 7.38 K
    const { value = 0, limit, contributors } = finding(rule, subject, immersedSite(boiling, 0));
    const supply = finding("cooling/supply-within-it-limit", subject, immersedSite(boiling, 0));
    expect(value - (supply.value ?? 0)).toBeCloseTo(7.38, 2);
    // the supply limit with its part of the stated 45 L/min by heat at the inlets, 20.2 L/min: 7.30 K
    expect([limit, supply.limit]).toEqual([expect.closeTo(49, 9), expect.closeTo(41.7, 2)]);
    expect(contributors.at(-1)?.name).toBe("condenser");
  });

  it("asks for colder coolant or more of it, a larger condenser or another fluid: other racks do not help a tank", () => {
    const { remedy = "" } = finding(rule, subject, immersedSite({ ...boiling, fluid: { ...boiling.fluid, boilingPoint: "34 °C" } }, 0));
    expect(remedy).toMatch(
      /^supply the coolant \d+\.\d K colder: .*or pump more through the tank \(cooling\.secondaryLoop\.flow\), or choose a larger condenser or a fluid with a higher boiling point$/,
    );
    expect(remedy).not.toContain("racks");
  });

  it("takes more than 7 K off the boiling point at 2000 m, 79.5 kPa", () => {
    expect(finding(rule, subject, immersedSite(boiling, 2000)).limit).toBeCloseTo(41.65, 1);
  });

  it("does not know it there without the fluid's latent heat, and says what to give; near sea level it does", () => {
    const unknown = finding(rule, subject, immersedSite({ ...boiling, fluid: bare }, 2000));
    expect(unknown).toMatchObject({ outcome: "unknown", blocks: true, reason: expect.stringContaining("add its latentHeatJPerKg") });
    expect(finding("cooling/supply-within-it-limit", subject, immersedSite({ ...boiling, fluid: bare }, 2000)).outcome).toBe("unknown");
    expect(finding(rule, subject, immersedSite({ ...boiling, fluid: bare }, 100))).toMatchObject({ outcome: "pass", limit: 49 });
  });

  it("does not know it where the air is thinner than the equation reaches", () => {
    const { cooling, ...rest } = immersedSite(boiling, 5800); // 48.5 kPa
    const altitudeFactor = [{ elevation: "6000 m", factor: "0.6" } as const];
    const props = { ...rest, ...(cooling && { cooling: { ...cooling, airConditioners: { ...cooling.airConditioners, altitudeFactor } } }) };
    expect(finding(rule, subject, props)).toMatchObject({
      outcome: "unknown",
      reason: expect.stringMatching(/48\.\d kPa is unknown: ask its maker/),
    });
  });
});

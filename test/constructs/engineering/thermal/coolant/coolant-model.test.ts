import { describe, expect, it } from "vitest";
import { type Coolant, massShareFromVolumeShare } from "../../../../../constructs/engineering/thermal/coolant/coolant";
import { coolantModel } from "../../../../../constructs/engineering/thermal/coolant/coolant-model";
import { relativeDifference, vector, worked } from "../../../../support/reference";

const byMass = (kind: "propylene-glycol" | "ethylene-glycol", massShare: number) => coolantModel({ kind, massShare });
const byVolume = (kind: "propylene-glycol" | "ethylene-glycol", share: number) => byMass(kind, massShareFromVolumeShare(kind, share));
const glycols = { pg: "propylene-glycol", eg: "ethylene-glycol" } as const;

describe("coolantModel()", () => {
  it.each([
    ["glycol-pg-mass30-40C-density", "pg", "densityKgPerM3"],
    ["glycol-pg-mass30-40C-specific_heat", "pg", "specificHeatJPerKgK"],
    ["glycol-pg-mass30-40C-conductivity", "pg", "conductivityWPerMK"],
    ["glycol-eg-mass30-40C-density", "eg", "densityKgPerM3"],
    ["glycol-eg-mass30-40C-conductivity", "eg", "conductivityWPerMK"],
  ] as const)("coolantModel() meets Modelica's reference result %s", (id, glycol, property) => {
    const { expected, tolerance } = vector(id);
    expect(Math.abs(byMass(glycols[glycol], 0.3)[property](40) - expected)).toBeLessThan(tolerance);
  });

  it.each([
    ["glycol-pg-vol30-20C-rho", "pg", "densityKgPerM3"],
    ["glycol-pg-vol30-20C-cp", "pg", "specificHeatJPerKgK"],
    ["glycol-pg-vol30-40C-rho", "pg", "densityKgPerM3"],
    ["glycol-pg-vol30-40C-cp", "pg", "specificHeatJPerKgK"],
    ["glycol-pg-vol30-60C-cp", "pg", "specificHeatJPerKgK"],
    ["glycol-eg-vol30-20C-rho", "eg", "densityKgPerM3"],
    ["glycol-eg-vol30-20C-cp", "eg", "specificHeatJPerKgK"],
    ["glycol-eg-vol30-40C-rho", "eg", "densityKgPerM3"],
    ["glycol-eg-vol30-40C-cp", "eg", "specificHeatJPerKgK"],
    ["glycol-eg-vol30-60C-rho", "eg", "densityKgPerM3"],
  ] as const)("coolantModel() meets ASHRAE's table by volume within the honest disagreement of the two: %s", (id, glycol, property) => {
    const { inputs, expected, tolerance } = vector(id);
    expect(Math.abs(byVolume(glycols[glycol], 0.3)[property](inputs.T_C ?? Number.NaN) - expected)).toBeLessThan(tolerance);
  });

  it.each([
    ["freeze-pg-0.304", "pg"],
    ["freeze-eg-0.306", "eg"],
  ] as const)("coolantModel() freezes where ASHRAE says: %s", (id, glycol) => {
    const { inputs, expected, tolerance } = vector(id);
    expect(Math.abs(byVolume(glycols[glycol], inputs.vol_frac ?? Number.NaN).freezingPointC - expected)).toBeLessThan(tolerance);
  });

  it("coolantModel() agrees with the worked cases: glycol to their digits, water, which is of another formulation, within 0.002 % and 0.05 %", () => {
    type Given = { fluid: { kind: Coolant["kind"]; volume_fraction?: number }; temperature_C: number };
    for (const { given, value } of worked<Given, { density_kg_m3: number; cp_J_kgK: number }>("coolant")) {
      const { kind, volume_fraction: share = 0 } = given.fluid;
      const model = kind === "water" ? coolantModel({ kind }) : byVolume(kind, share);
      const [density, specificHeat] = kind === "water" ? [2e-5, 5e-4] : [1e-6, 1e-6];
      expect(relativeDifference(model.densityKgPerM3(given.temperature_C), value.density_kg_m3)).toBeLessThan(density);
      expect(relativeDifference(model.specificHeatJPerKgK(given.temperature_C), value.cp_J_kgK)).toBeLessThan(specificHeat);
    }
  });

  it("coolantModel() joins water at share 0 within 0.2 % density and 1 % specific heat from 5 to 60 °C", () => {
    const water = coolantModel({ kind: "water" });
    for (const kind of Object.values(glycols)) {
      const thin = byMass(kind, 0);
      for (let t = 5; t <= 60; t += 5) {
        expect(relativeDifference(thin.densityKgPerM3(t), water.densityKgPerM3(t))).toBeLessThan(0.002);
        expect(relativeDifference(thin.specificHeatJPerKgK(t), water.specificHeatJPerKgK(t))).toBeLessThan(0.01);
      }
    }
  });

  it("coolantModel() freezes lower with every percent of glycol", () => {
    for (const kind of Object.values(glycols)) {
      for (let percent = 0; percent < 60; percent++) {
        expect(byMass(kind, (percent + 1) / 100).freezingPointC).toBeLessThan(byMass(kind, percent / 100).freezingPointC);
      }
    }
  });

  it("coolantModel() stays physical over its whole range: density falls, all properties positive", () => {
    for (const coolant of [
      { kind: "water" },
      ...Object.values(glycols).flatMap((kind) => [0.1, 0.25, 0.4, 0.6].map((massShare) => ({ kind, massShare }))),
    ] as Coolant[]) {
      const model = coolantModel(coolant);
      const from = coolant.kind === "water" ? 4 : model.minimumC; // water is densest at 4 °C
      for (let t = from; t + 1 <= model.maximumC; t++) {
        expect(model.densityKgPerM3(t + 1)).toBeLessThan(model.densityKgPerM3(t));
        expect(model.specificHeatJPerKgK(t)).toBeGreaterThan(2500);
        expect(model.specificHeatJPerKgK(t)).toBeLessThan(4300);
        expect(model.conductivityWPerMK(t)).toBeGreaterThan(0.2);
      }
    }
  });

  it("coolantModel() refuses shares above 0.6, ice, steam and NaN", () => {
    expect(() => byMass("propylene-glycol", 0.61)).toThrow(/^Share of glycol must lie between 0 and 0.6/);
    expect(() => byMass("propylene-glycol", Number.NaN)).toThrow(RangeError);
    const water = coolantModel({ kind: "water" });
    const glycol = byMass("ethylene-glycol", 0.3);
    for (const [model, t] of [
      [water, -0.1],
      [water, 100.1],
      [water, Number.NaN],
      [glycol, glycol.freezingPointC - 0.1],
      [glycol, 100.1],
    ] as const) {
      expect(() => model.densityKgPerM3(t)).toThrow(/^Coolant \(/);
      expect(() => model.specificHeatJPerKgK(t)).toThrow(RangeError);
    }
  });
});

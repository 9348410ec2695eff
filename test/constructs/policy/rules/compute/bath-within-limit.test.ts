import { snapshot } from "cdktf-edge-node";
import { maximumAmbient } from "cdktf-edge-node/report";
import { scenarios, solve } from "cdktf-edge-node/rules";
import { ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { bathWithinLimit } from "../../../../../constructs/policy/rules/compute/bath-within-limit";
import { atTank, immersedSite } from "../../../../support/nodes/immersed-sites";
import { finding } from "../../../../support/nodes/node-variants";
import { bath } from "../../../../support/props/immersed";

const { id: rule } = bathWithinLimit;
const subject = "compute/rack-1";
/** Rated without its flow, by an approach that the coolant of its loop can meet. */
const plain = { ...bath, rating: { heat: "20 kW", approach: "25 K" } } as const;

ruleCases(bathWithinLimit, {
  subject,
  pass: atTank("single-phase", 44, 45),
  fail: atTank("single-phase", 46, 45),
  unknown: atTank("single-phase", 44),
  notApplicable: atTank("two-phase", 44, 49),
  boundary: { at: atTank("single-phase", 45, 45), beyond: atTank("single-phase", 45.001, 45) },
  fromProps: { pass: immersedSite(bath), fail: immersedSite({ ...bath, maximumBath: "35 °C" }) },
});

describe(rule, () => {
  it("adds to the supply the exchanger's approach in proportion to the heat: 25 K · 9.8 kW/20 kW = 12.25 K", () => {
    const { value = 0, contributors } = finding(rule, subject, immersedSite(plain));
    const supply = finding("cooling/supply-within-it-limit", subject, immersedSite(plain));
    expect(value - (supply.value ?? 0)).toBeCloseTo(12.25, 9);
    expect(contributors.at(-1)).toEqual({ name: "tank's exchanger", value: expect.closeTo(12.25, 9) });
    expect(contributors[0]).toEqual({ name: "outdoor air", value: 30 });
  });

  it("gives the supply rule its limit: 50 °C of bath less 12.25 K", () => {
    expect(finding("cooling/supply-within-it-limit", subject, immersedSite(plain)).limit).toBeCloseTo(37.75, 9);
  });

  it("adds 7.75 K where the rating gives its flow: 20.0 L/min of its 60 reach the tank", () => {
    // 45 L/min·8,888/(8,888 + 11,096) = 20.0 L/min, C = 1,334.8 W/K; UA = 3,921 W/K, ε = 1 − e^(−2.938) = 0.9470; 9,800/(0.9470·1,334.8)
    expect(finding(rule, subject, immersedSite(bath)).contributors.at(-1)?.value).toBeCloseTo(7.75, 2);
  });

  it("marks a tank that gets less than a quarter of its rated flow", () => {
    const large = { ...bath, rating: { heat: "60 kW", approach: "12 K", coolantFlow: "90 L/min" } } as const;
    expect(finding(rule, subject, immersedSite(large)).marks).toEqual(["coolant flow of the tank is outside 0.25 to 1.5 × its rating"]);
  });

  it("binds at the same outdoor temperature as the supply, where its 48 °C less 12.25 K are below the 45 °C of the other rack", () => {
    const { site, ...design } = immersedSite({ ...plain, maximumBath: "48 °C" });
    const { binding } = maximumAmbient(snapshot("tank", site, design), "hottest/healthy");
    expect(binding.map((one) => one.rule)).toEqual(expect.arrayContaining([rule, "cooling/supply-within-it-limit"]));
  });

  it("leaves to the room what the skin loses, 2 %, in a point that balances", () => {
    const { site, ...design } = immersedSite(bath);
    const node = snapshot("tank", site, design);
    for (const scenario of scenarios(node)) {
      const { racks, balance } = solve(node, scenario);
      const [rack] = racks;
      expect(rack?.toAirW).toBeCloseTo(0.02 * (rack?.directCurrentW ?? Number.NaN), 9);
      expect(Math.abs(balance?.residualW ?? Number.NaN)).toBeLessThan(1e-6 * (balance?.electricityInW ?? 0));
    }
  });
});

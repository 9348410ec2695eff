import { maximumAmbient, scenarios, snapshot, solve } from "cdktf-edge-node";
import { ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { bathWithinLimit } from "../../../../../constructs/policy/rules/compute/bath-within-limit";
import { bath } from "../../../compute/immersed";
import { finding } from "../../node-variants";
import { atTank, immersedSite } from "./immersed-sites";

const { id: rule } = bathWithinLimit;
const subject = "compute/rack-1";

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
  it("adds to the supply the exchanger's approach in proportion to the heat: 8 K · 9.8 kW/20 kW = 3.92 K", () => {
    const { value = 0, contributors } = finding(rule, subject, immersedSite(bath));
    const supply = finding("cooling/supply-within-it-limit", subject, immersedSite(bath));
    expect(value - (supply.value ?? 0)).toBeCloseTo(3.92, 9);
    expect(contributors.at(-1)).toEqual({ name: "tank's exchanger", value: expect.closeTo(3.92, 9) });
    expect(contributors[0]).toEqual({ name: "outdoor air", value: 30 });
  });

  it("gives the supply rule its limit: 50 °C of bath less 3.92 K", () => {
    expect(finding("cooling/supply-within-it-limit", subject, immersedSite(bath)).limit).toBeCloseTo(46.08, 9);
  });

  it("binds at the same outdoor temperature as the supply, where its 48 °C less 3.92 K are below the 45 °C of the other rack", () => {
    const { site, ...design } = immersedSite({ ...bath, maximumBath: "48 °C" });
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

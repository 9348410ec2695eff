import { type ImmersionProps, PropsError, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { recordOf, scenarios, solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { withTankLimits } from "../../../../../constructs/studies/cooling-parts/states/tank-limits";
import { withItLoad } from "../../../../../constructs/studies/scenarios/changed-load";
import { immersedSite } from "../../../../support/nodes/immersed-sites";
import { bath, boiling } from "../../../../support/props/immersed";

const nodeOf = (immersion: ImmersionProps) => {
  const { site, ...design } = immersedSite(immersion, 0);
  return snapshot("tank", site, design);
};
/** The same exchanger, its sheet silent of the flow. */
const silent = { ...boiling, rating: { heat: "20 kW", approach: "8 K" } } as const;

describe("rateTanks()", () => {
  it("rateTanks() refuse a rating whose coolant would leave above the bath: 20 kW in 30 L/min rise by 10 K", () => {
    const make = () => nodeOf({ ...bath, rating: { heat: "20 kW", approach: "8 K", coolantFlow: "30 L/min" } });
    expect(make).toThrow(PropsError);
    expect(make).toThrow(
      /compute\.racks\[0\]\.immersion\.rating: Rated coolant of a tank must leave below the bath or vapour, 8 K above what enters, but 20000 W warm it by 10\.0 K/,
    );
  });

  it("rateTanks() take the rating below the bath's limit, or below vapour at sea level: 20 kW at 8 K with 60 L/min of 25 % glycol, UA = 3,921 W/K", () => {
    // ρ·c_p = 4.003 MJ/(m³·K) at 44.5 °C: C_r = 4,003 W/K, ε = 20,000/(4,003·8) = 0.6245, −4,003·ln(1 − 0.6245) = 3,921 W/K
    expect(nodeOf(bath).racks[0]?.tank?.conductanceWPerK).toBeCloseTo(3921, -1);
  });
});

describe("withTankLimits()", () => {
  it("withTankLimits() keep a bath at its limit with the flow that the loop states, shared by heat at the inlets", () => {
    // 45 L/min·9.8/(9.8 + 12) = 20.23 L/min: C = 1,350 W/K, UA/C = 2.905, ε = 0.9453: 50 − 9,800/(0.9453·1,350) = 42.32 °C
    expect(nodeOf(bath).racks[0]?.maximumSupplyC).toBeCloseTo(42.32, 2);
  });

  it("withTankLimits() follow the load, whose share of the flow stays: half the heat, half the approach", () => {
    expect(withItLoad(nodeOf(bath), 0.5).racks[0]?.maximumSupplyC).toBeCloseTo(50 - 7.68 / 2, 1);
    const { racks, site, cooling } = nodeOf(bath);
    const idle = racks.map((rack) => ({ ...rack, inletW: 0 }));
    expect(withTankLimits(idle, site, cooling)[0]?.maximumSupplyC).toBe(50);
  });

  it("withTankLimits() know no supply of a tank whose rating says nothing of that flow, and the site is not deployable", () => {
    const node = nodeOf(silent);
    expect(node.racks[0]).not.toHaveProperty("maximumSupplyC");
    const { findings } = evaluate(node);
    for (const rule of ["compute/boiling-margin", "cooling/supply-within-it-limit"])
      expect(
        findings.find((one) => one.rule === rule && one.subject === "compute/rack-1"),
        rule,
      ).toMatchObject({
        outcome: "unknown",
        blocks: true,
      });
    expect(recordOf(node, "hottest/healthy").tanks[0]?.reason).toContain("add coolantFlow to compute.racks[0].immersion.rating");
  });

  it("solve() lets no coolant leave a tank above its bath or vapour, in any scenario", () => {
    for (const tank of [bath, boiling]) {
      const node = nodeOf(tank);
      for (const scenario of scenarios(node)) {
        const { coolant, tanks } = solve(node, scenario);
        if (coolant?.outcome !== "solved") continue;
        expect(tanks[0]?.temperatureC, scenario.name).toBeGreaterThan(coolant.itReturnC);
      }
    }
  });
});

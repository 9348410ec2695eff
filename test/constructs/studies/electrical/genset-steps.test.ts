import { type EdgeNodeStackProps, snapshot, type UpsProps } from "cdktf-edge-node";
import { solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { findScenario } from "../../../../constructs/studies/scenarios/scenarios";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { cooling30kW } from "../../../../examples/parts/cooling-30kw";
import { stored } from "../../../support/nodes/stores";

function gensetOf({ site, ...design }: EdgeNodeStackProps, scenario: string) {
  const node = snapshot("steps", site, design);
  const [genset] = solve(node, findScenario(node, scenario)).electrical.gensets;
  return genset ?? expect.unreachable();
}

const steps = { levels: ["0.5", "0.8", "1"], recovery: "5 s" } as const;

/** Lagos: everything behind a UPS and a rectifier plant, on one set. */
function hybrid(ups: Partial<UpsProps>, plant: { readonly startDelay?: "20 s" } = {}): EdgeNodeStackProps {
  const power = lagosSolarHybrid.power ?? expect.unreachable();
  return {
    ...lagosSolarHybrid,
    power: {
      ...power,
      ups: (power.ups ?? []).map((one) => ({ ...one, ...ups })),
      rectifierPlants: (power.rectifierPlants ?? []).map((one) => ({ ...one, ...plant })),
      gensets: (power.gensets ?? []).map((one) => ({ ...one, steps })),
    },
  };
}

describe("gensetSteps()", () => {
  it("gensetSteps() bring a UPS that walks in over 30 s with a sixth of its power within 5 s, by hand", () => {
    const {
      steps: all = [],
      loadW,
      running,
      availableW = 0,
    } = gensetOf(hybrid({ walkIn: "30 s" }, { startDelay: "20 s" }), "hottest/on-genset");
    const [first, second] = all;
    const upsW = (first?.parts.find(({ name }) => name === "ups-1")?.value ?? 0) * 6;
    const plantW = second?.stepW ?? 0;
    const lossW = first?.parts.find(({ name }) => name === "distribution")?.value ?? 0;
    expect(all.map(({ atS }) => atS)).toEqual([0, 20]);
    expect(upsW + plantW + lossW).toBeCloseTo(loadW, 6); // nothing is lost between gensets and their steps
    expect(first?.stepW).toBeCloseTo(upsW / 6 + lossW, 9);
    expect(first?.acceptedW).toBeCloseTo(0.5 * (running ?? 0) * availableW, 6);
    // 44 kW or so are on 100 kW then: up to the level of 50 %.
    expect(second?.acceptedW).toBeCloseTo(0.5 * availableW - upsW - lossW, 6);
  });

  it("gensetSteps() bring a UPS without walk-in at once, and with it what charges its battery", () => {
    const alone = gensetOf(hybrid({ walkIn: "0 s" }), "hottest/on-genset").steps?.[0]?.stepW ?? 0;
    const recharging = gensetOf(hybrid({ walkIn: "0 s" }), "hottest/on-genset-recharging");
    expect(alone).toBeCloseTo(gensetOf(hybrid({ walkIn: "0 s" }), "hottest/on-genset").loadW, 6);
    expect(recharging.steps?.[0]?.stepW).toBeCloseTo(recharging.loadW, 6);
    expect(recharging.loadW - alone).toBeGreaterThan(25_000);
  });

  it("gensetSteps() bring compressors after their restart delay, together, with what they draw while they start", () => {
    const airConditioners = { ...cooling30kW.airConditioners, restartDelay: "3 min", startingPower: "6 kW" } as const;
    const props = { ...stored({ gensets: { steps } }), cooling: { ...cooling30kW, airConditioners } };
    const { steps: all = [] } = gensetOf(props, "hottest/on-genset");
    expect(all.map(({ atS }) => atS)).toEqual([0, 180]);
    expect(all[1]?.parts.map(({ name, value }) => [name, value])).toEqual([1, 2, 3].map((i) => [`air-conditioner-${i}`, 6000]));
    expect(all[1]?.stepW).toBe(18_000);
    expect(all[0]?.parts.map(({ name }) => name)).toEqual(expect.arrayContaining(["rack-1/rack-1-a", "dc-48", "facility-pump"]));
  });

  it("gensetSteps() are not there without steps of the sets, and say why they are unknown", () => {
    expect(gensetOf(stored({ gensets: {} }), "hottest/on-genset")).not.toHaveProperty("steps");
    const derating = { elevations: ["0 m"], temperatures: ["20 °C"], shares: [[1]] } as const;
    expect(gensetOf(stored({ gensets: { steps, derating } }), "hottest/on-genset")).toMatchObject({
      stepsReason: expect.stringContaining("not published"),
    });
    expect(gensetOf(stored({ gensets: { steps } }), "hottest/on-genset")).toMatchObject({
      stepsReason: expect.stringMatching(/^the power of air-conditioner-1 while it starts is not stated/),
    });
  });
});

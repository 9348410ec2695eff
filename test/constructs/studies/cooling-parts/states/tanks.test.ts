import { defineSite } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import type { SinglePhaseTankFacts } from "../../../../../constructs/facts/compute/immersion";
import { tankStates } from "../../../../../constructs/studies/cooling-parts/states/tanks";
import { smallRack } from "../../../../../testing/small-rack";
import { smallSource as source } from "../../../../../testing/small-source";
import { mildSite as site } from "../../../../support/nodes/node-variants";

const tank: SinglePhaseTankFacts = { kind: "single-phase", approachK: 8, heatW: 20_000, maximumBathC: 50, source };
const rated = { ...tank, coolantFlowM3PerS: 0.001, conductanceWPerK: 3832.7 };
const racks = [
  { id: "rack-1", inletW: 10_000, capturedW: 9800 },
  { id: "rack-2", inletW: 12_000, capturedW: 9600 },
];
const facts = (of: SinglePhaseTankFacts) => [smallRack({ captureRatio: 0.98, tank: of }), smallRack({ id: "rack-2" })];

/** A loop that gives the first rack so many litres a minute of ρ·c_p = 4.1416 MJ/(m³·K) at 40 °C. */
const loop = (litresPerMinute: number) => ({
  outcome: "solved" as const,
  itSupplyC: 40,
  itFlowM3PerSPerW: litresPerMinute / 60_000 / 9800,
  secondaryLoop: { densityKgPerM3: 1000, specificHeatJPerKgK: 4141.6 },
});

describe("tankStates()", () => {
  it("tankStates() stand 6.56 K above the supply with 24 L/min of rated 60, as worked by hand in docs/physics/racks.md", () => {
    const [state, ...others] = tankStates(facts(rated), racks, loop(24), site);
    expect(others).toEqual([]);
    expect(state).toMatchObject({ rack: "rack-1", limitC: 50, coolantFlowOutsideTrusted: false });
    expect(state?.approachK).toBeCloseTo(6.56, 2);
    expect(state?.temperatureC).toBeCloseTo(46.56, 2);
  });

  it("tankStates() do not know the bath by a rating without its flow where the coolant would leave above it, and say what to give", () => {
    const [state] = tankStates(facts(tank), racks, loop(24), site);
    expect(state).toMatchObject({
      limitC: 50,
      reason:
        "coolant of the tank rises by 5.9 K, no less than its exchanger's rated approach, 3.9 K at that heat, which needs more flow: add coolantFlow to compute.racks[0].immersion.rating",
    });
    expect(state).not.toHaveProperty("temperatureC");
    expect(state).not.toHaveProperty("approachK");
  });

  it("tankStates() take that rating in proportion to the heat where there is coolant enough: 20 kW at 8 K need more than 36.2 L/min", () => {
    // 20,000/(8·4.1416e6) m³/s = 36.2 L/min
    expect(tankStates(facts(tank), racks, loop(36.3), site)[0]?.approachK).toBeCloseTo(3.92, 9);
    expect(tankStates(facts(tank), racks, loop(36.1), site)[0]?.approachK).toBeUndefined();
  });

  it("tankStates() mark a flow below a quarter of its rating, and are at the supply without heat", () => {
    expect(tankStates(facts(rated), racks, loop(14), site)[0]?.coolantFlowOutsideTrusted).toBe(true);
    const dark = [{ id: "rack-1", inletW: 0, capturedW: 0 }];
    const [off] = tankStates(facts(rated), dark, loop(24), site);
    expect(off).toMatchObject({ approachK: 0, temperatureC: 40 });
    expect(off).not.toHaveProperty("coolantFlowOutsideTrusted");
  });

  it("tankStates() say that nothing cools them, or why their coolant is not known, and hold the limit all the same", () => {
    expect(tankStates(facts(rated), racks, undefined, site)).toMatchObject([
      { limitC: 50, reason: expect.stringContaining("add cooling") },
    ]);
    const unknown = { outcome: "unknown", reason: "a pump is lost" } as const;
    expect(tankStates(facts(rated), racks, unknown, site)).toMatchObject([{ limitC: 50, reason: "a pump is lost" }]);
  });

  it("tankStates() hold no limit of a fluid whose boiling point at the site nobody gives", () => {
    const { maximumBathC: _, ...exchanger } = rated;
    const boiling = { ...exchanger, kind: "two-phase", fluid: "fluid", boilingPointC: 49, pfas: false } as const;
    const high = defineSite({
      country: "SA",
      position: { latitude: 18, longitude: 42, elevation: "2000 m" },
      climate: { hottest: { dryBulb: "30 °C" }, coldest: { dryBulb: "5 °C" } },
      grid: { nominal: "400 V line-to-line", minimum: "0.9" },
      promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
    });
    const [state] = tankStates([smallRack({ captureRatio: 0.98, tank: boiling })], racks, loop(24), high);
    expect(state?.temperatureC).toBeCloseTo(46.56, 2);
    expect(state).not.toHaveProperty("limitC");
    expect(state?.reason).toContain("add its latentHeatJPerKg");
  });
});

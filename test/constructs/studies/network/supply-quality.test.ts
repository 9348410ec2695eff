import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { supplyQuality } from "../../../../constructs/studies/network/supply-quality";
import { nodesOf, recipe } from "../../../support/network/generated-nodes";
import { breaker, cable, load, solved, source, ups } from "../../../support/network/test-nodes";

function qualityOf(nodes: Parameters<typeof solved>[0], state?: Parameters<typeof solved>[1]) {
  const { run } = solved(nodes, state);
  return supplyQuality(run);
}

describe("supplyQuality()", () => {
  it("supplyQuality() finds the drop of one cable with a load to neutral, worked by hand", () => {
    // R = 0.0225·40/4 = 0.225 Ω out and 0.225 Ω back, X = 0.08e-3·40 = 0.0032 Ω each way; S = 2,300 W at unity.
    // V real: 230 = |V + I·(0.45 + j0.0064)| with I = 2300/V. Without X: V² − 230·V + 0.45·2300 = 0, V = 115 + √(13,225 − 1,035) = 225.4083 V.
    // X moves it by (0.0064·10.2)²/(2·225), below 1e-5 V.
    const [drop] = qualityOf([source("a"), cable("run", "a", 40, 4), load("lamp", "run", "2N", 2300)]).drops;
    expect(drop?.node).toBe("lamp");
    expect(drop?.voltageV).toBeCloseTo(225.4083, 3);
    expect(drop?.share).toBeCloseTo(1 - 225.4083 / 230, 6);
    expect(drop?.noLoadV).toBeCloseTo(230, 9);
    expect(drop?.behindTransformer).toBe(false);
    expect(drop?.parts[0]).toEqual({ id: "run", share: expect.closeTo(1 - 225.4083 / 230, 5) });
  });

  it("supplyQuality() measures at the worst leg, line to line too, and from the UPS where there is one", () => {
    const { drops } = qualityOf([
      source("a"),
      cable("long", "a", 100, 2.5),
      ups("ups-1", "long"),
      cable("short", "ups-1", 10, 2.5),
      load("pair", "short", "23", 1000),
      load("star", "short", "123N", 300),
    ]);
    const [pair, star] = drops;
    expect(pair?.noLoadV).toBeCloseTo(230 * Math.sqrt(3), 6);
    expect(pair?.share).toBeLessThan(0.003); // two conductors of 0.09 Ω at 2.8 A: 0.5 V of 398 V; the long cable is before the UPS
    expect(pair?.parts.map(({ id }) => id)).toContain("short");
    expect(pair?.parts.map(({ id }) => id)).not.toContain("long");
    expect(star?.share).toBeGreaterThan(0.0005); // L2 and L3 carry the pair
  });

  it("supplyQuality() says whether a transformer of the site's own stands before the device, and what it takes", () => {
    const transformer = {
      kind: "transformer",
      id: "tx",
      parent: "a",
      place: "outside",
      ratedVA: 50_000,
      primaryLineToLineV: 400,
      secondaryLineToLineV: 400,
      vectorGroup: "Dyn11",
      noLoadLossW: 100,
      loadLossW: 1000,
      shortCircuitVoltage: 0.04,
    } as const;
    // Full load at unity power factor: I_r = 50,000/(√3·400) = 72.17 A; R = 1,000/(3·72.17²) = 0.064 Ω, u_R = 2 %, u_X = √(4² − 2²) = 3.46 %.
    // Drop ≈ u_R + u_X²/2 = 2.06 %, a little more because the constant power draws more current.
    const { drops } = qualityOf([source("a"), transformer, load("heater", "tx", "123N", 50_000)]);
    expect(drops[0]?.behindTransformer).toBe(true);
    expect(drops[0]?.share).toBeGreaterThan(0.0206);
    expect(drops[0]?.share).toBeLessThan(0.0215);
    expect(drops[0]?.parts).toEqual([{ id: "tx", share: expect.closeTo(drops[0]?.share ?? 0, 9) }]);
  });

  it("supplyQuality() leaves out direct current and what draws nothing, and is relative to the voltage of the sources", () => {
    const nodes = [source("a"), cable("run", "a", 40, 4), load("idle", "run", "1N", 0), load("lamp", "run", "1N", 1000)];
    expect(qualityOf(nodes).drops.map(({ node }) => node)).toEqual(["lamp"]);
    expect(qualityOf(nodes, { sourceVoltageFactor: 0.8 }).drops[0]?.noLoadV).toBeCloseTo(184, 9);
  });

  it("supplyQuality() gives the currents of intakes, boards and UPS outputs by phase", () => {
    const { phases } = qualityOf([
      source("a"),
      breaker("main", "a", 63),
      { kind: "panel", id: "board", parent: "main", place: "inside", lossShareOfOutput: 0 },
      ups("ups-1", "board"),
      load("l2", "ups-1", "2N", 2300),
      load("l3", "board", "3N", 4600),
    ]);
    expect(phases.map(({ node, kind }) => [node, kind])).toEqual([
      ["a", "source"],
      ["board", "panel"],
      ["ups-1", "ups"],
    ]);
    // A UPS draws evenly whatever it gives: (2,300 + 20,000·(0.01 + 0.02·0.115 + 0.03·0.115²))/3/230 = 3.701 A on each phase
    expect(phases[2]?.currentsA).toEqual([0, expect.closeTo(10, 6), 0]);
    expect(phases[1]?.currentsA).toEqual([expect.closeTo(3.701, 3), expect.closeTo(3.701, 3), expect.closeTo(23.701, 3)]);
  });

  it("supplyQuality() takes every drop apart without a rest, in every generated network", () => {
    fc.assert(
      fc.property(recipe, (one) => {
        const { run, outcome } = solved(nodesOf(one));
        fc.pre(outcome.outcome === "solved");
        for (const { share, parts } of supplyQuality(run).drops)
          expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(share, 9);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ElectricalNode } from "../../../../../constructs/facts/power/electrical";
import { contributorsOf } from "../../../../../constructs/studies/network/limits/contributors";
import { networkLimits } from "../../../../../constructs/studies/network/limits/network-limits";
import { networkRecord } from "../../../../../constructs/studies/network/record";
import { nodesOf, recipe } from "../../../../support/network/generated-nodes";
import { breaker, cable, load, plant, solved, source, ups } from "../../../../support/network/test-nodes";

const places = { placeC: [25, 25], elevationM: 0 };

function limitsOf(nodes: readonly ElectricalNode[]) {
  const { run } = solved(nodes);
  const limits = networkLimits(run, places);
  const limit = (node: string, kind: string) => limits.find((one) => one.node === node && one.kind === kind);
  return { run, limits, limit };
}

/** No impedance to speak of: currents are those of 230 V. */
const run = (id: string, parent: string, other = {}) => cable(id, parent, 0.001, 16, { ampacityA: 60, neutralAmpacityA: 60, ...other });

describe("cableLimits()", () => {
  it("cableLimits() adds the currents of three phases in the neutral, worked by hand", () => {
    // To neutral, unity power factor: 10 A on L1, 20 A on L2, 30 A on L3 at 0, −120 and +120°.
    // |ΣI|² = 10² + 20² + 30² − 10·20 − 20·30 − 10·30 = 300, so 17.32 A.
    const nodes = [
      source("a"),
      breaker("b", "a", 40),
      run("c", "b"),
      ...[1, 2, 3].map((n) => load(`l${n}`, "c", `${n}N` as "1N", 2300 * n)),
    ];
    const { limit } = limitsOf(nodes);
    expect(limit("c", "neutral")?.value).toBeCloseTo(17.3205, 3);
    expect(limit("c", "neutral")?.limit).toBe(60);
    expect(limit("c", "cable")).toMatchObject({ value: expect.closeTo(30, 3), limit: 60, pole: "L3" });
    expect(limit("c", "cable-protection")).toMatchObject({ value: 40, limit: 60 });
  });

  it("cableLimits() finds more in the neutral than in any phase where power factors differ, worked by hand", () => {
    // 10 A on L1 at 0°, 10 A on L2 lagging by 60° (pf 0.5): at −180°. They cancel but for nothing: ΣI = 0.
    // 10 A on L3 lagging by 60°: at +60°; with L1 at 0°: |ΣI| = 10·√3 = 17.32 A, though no phase carries more than 10 A.
    const lagging = { powerFactor: 0.5 };
    const neutralOf = (connection: "2N" | "3N") =>
      limitsOf([
        source("a"),
        breaker("b", "a", 16),
        run("c", "b"),
        load("one", "c", "1N", 2300),
        load("two", "c", connection, 1150, lagging),
      ]).limit("c", "neutral")?.value;
    expect(neutralOf("2N")).toBeLessThan(0.01);
    expect(neutralOf("3N")).toBeCloseTo(17.3205, 3);
  });

  it("cableLimits() judges no cable before one gives its ampacity, and every one after", () => {
    const nodes = (ampacityA?: number) => [
      source("a"),
      breaker("b", "a", 40),
      cable("c", "b", 10, 10, ampacityA === undefined ? {} : { ampacityA }),
      cable("d", "b", 10, 10),
      load("l", "c", "1N", 100),
    ];
    expect(limitsOf(nodes()).limits.map(({ kind }) => kind)).toEqual(["breaker-iec"]);
    const { limit } = limitsOf(nodes(50));
    expect(limit("d", "cable")).toMatchObject({ limit: undefined, reason: 'ampacity of "d" is not given: give ampacity' });
    expect(limit("c", "neutral")).toMatchObject({
      limit: undefined,
      reason: 'ampacity of the neutral of "c" is not given: give neutralAmpacity',
    });
  });

  it("cableLimits() takes the breaker on the cable's own side: none beyond a UPS, a plant or a transformer", () => {
    const nodes = [
      source("a"),
      breaker("b", "a", 40),
      ups("u", "b"),
      run("bare", "u"),
      breaker("out", "u", 20),
      run("guarded", "out"),
      plant("p", "b", 2),
      breaker("dc", "p", 100),
      run("direct", "dc"),
      load("l", "guarded", "1N", 100),
      load("r", "direct", "DC", 100),
    ];
    const { limit } = limitsOf(nodes);
    expect(limit("bare", "cable-protection")).toMatchObject({
      limit: undefined,
      reason: expect.stringContaining("no breaker stands before"),
    });
    expect(limit("guarded", "cable-protection")?.value).toBe(20);
    expect(limit("direct", "cable-protection")?.value).toBe(100);
    expect(limit("direct", "neutral")).toBeUndefined();
  });

  it("cableLimits() has no neutral to judge in a three-wire cable", () => {
    const { limit } = limitsOf([
      source("a"),
      breaker("b", "a", 40),
      run("c", "b", { neutralSectionMm2: null }),
      load("l", "c", "123", 900),
    ]);
    expect(limit("c", "cable")).toBeDefined();
    expect(limit("c", "neutral")).toBeUndefined();
  });

  it("cableLimits() agrees with the record and takes every value apart without a rest, in every generated network", () => {
    fc.assert(
      fc.property(recipe, (one) => {
        const nodes = nodesOf(one).map((node) =>
          node.kind === "cable"
            ? { ...node, ampacityA: 100, neutralAmpacityA: 100 }
            : node.kind === "load" || node.kind === "it"
              ? { ...node, voltageRangeV: [200, 250] as const }
              : node,
        );
        const { run: network, outcome } = solved(nodes);
        fc.pre(outcome.outcome === "solved");
        const record = networkRecord(network);
        for (const limit of networkLimits(network, places)) {
          if (!["cable", "cable-protection", "neutral", "voltage-lowest", "voltage-highest"].includes(limit.kind)) continue;
          const parts = contributorsOf(network, limit);
          expect(
            parts.reduce((sum, { value }) => sum + value, 0),
            `${limit.kind} ${limit.node}`,
          ).toBeCloseTo(limit.value, 6);
          const node = record.get(limit.node);
          if (limit.kind === "neutral") expect(limit.value).toBeCloseTo(node?.neutralA ?? Number.NaN, 9);
          if (limit.kind === "cable") expect(limit.value).toBeCloseTo(Math.max(...(node?.phases ?? []).map(({ currentA }) => currentA)), 9);
        }
      }),
      { numRuns: 50 },
    );
  });
});

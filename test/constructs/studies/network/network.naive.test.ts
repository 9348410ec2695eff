import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ElectricalNode } from "../../../../constructs/facts/power/electrical";
import type { BatteryOnBus } from "../../../../constructs/studies/network/elements/flow";
import { networkRecord } from "../../../../constructs/studies/network/record";
import { nodesOf, recipe } from "../../../support/network/generated-nodes";
import { Complex } from "../../../support/network/naive-complex";
import { NaiveNetwork } from "../../../support/network/naive-network";
import { solved } from "../../../support/network/test-nodes";

/** As far apart as the two may be, of the largest conductor of the node [-]. */
const agreement = 1e-6;

const states = fc.constantFrom(
  {},
  { lostFeeds: ["a"] },
  { lostFeeds: ["b"] },
  { lostFeeds: ["a"], held: ["a/ups", "a/dc", "b/ups"] },
  { lostFeeds: ["a"], held: ["a/pcs", "a/ups"] },
  { lostFeeds: ["a", "b"], held: ["a/ups", "b/dc"] },
  { lostFeeds: ["a", "b"], held: ["a/pcs", "b/pcs", "b/dc"] },
  { sourceVoltageFactor: 0.9 },
  { sourceVoltageFactor: { a: 0.75 } },
);

/** What the generator of networks leaves alike. */
const variant = fc.record({
  frequencyHz: fc.constantFrom(50, 60),
  material: fc.constantFrom("Cu", "Al"),
  neutral: fc.constantFrom("full", "half", "none where nothing needs it"),
  rectifiers: fc.constantFrom("123N", "123", "31", "2N"),
});

/** A battery that charges nothing, on the bus of a converter. */
const idle = (converter: string): BatteryOnBus => ({
  id: `battery of ${converter}`,
  converter,
  place: "inside",
  dischargeEfficiency: 1,
  chargeEfficiency: 1,
  chargerEfficiency: 1,
  chargeLimitW: () => 0,
});

type Variant = typeof variant extends fc.Arbitrary<infer V> ? V : never;

function varied(nodes: readonly ElectricalNode[], { frequencyHz, material, neutral, rectifiers }: Variant): readonly ElectricalNode[] {
  const lineToLine = new Set(
    nodes.flatMap((node) => (node.kind === "load" && /^\d\d/.test(node.connection) && !node.connection.endsWith("N") ? [node.parent] : [])),
  );
  return nodes.map((node): ElectricalNode => {
    if (node.kind === "source") return { ...node, frequencyHz };
    if (node.kind === "rectifier-plant") return { ...node, connection: rectifiers, runningRangeV: [83, 460] };
    if (node.kind !== "cable") return node;
    const isBare = neutral === "none where nothing needs it" && lineToLine.has(node.id);
    return { ...node, material, neutralSectionMm2: isBare ? null : neutral === "half" ? node.sectionMm2 / 2 : node.sectionMm2 };
  });
}

describe("solveNetwork() beside the same network written naively", () => {
  it("solveNetwork() agrees at every node in every phase: voltage, current, power and loss", () => {
    let compared = 0;
    fc.assert(
      fc.property(recipe, variant, states, (parts, variation, state: ConstructorParameters<typeof NaiveNetwork>[1] & object) => {
        const nodes = varied(nodesOf(parts), variation);
        const { held: named = [], ...options } = state;
        const held = named.filter((id) => nodes.some((node) => node.id === id)); // not every side has an inverter
        const { run, outcome } = solved(nodes, { ...options, batteriesHold: true, batteries: held.map(idle) });
        fc.pre(outcome.outcome === "solved");
        const naive = new NaiveNetwork(nodes, { ...options, held }).at;
        const record = networkRecord(run);
        expect([...record.keys()].sort()).toEqual([...naive.keys()].sort());
        for (const [id, { phases, lossW }] of record) {
          const { voltage, current, lossW: naiveLossW } = naive.get(id) ?? { voltage: [], current: [], lossW: Number.NaN };
          const mostA = Math.max(1e-3, ...current.map(({ size }) => size));
          const mostV = Math.max(...voltage.map(({ size }) => size));
          for (const [k, phase] of phases.entries()) {
            const v = voltage[k] ?? new Complex(Number.NaN);
            const i = current[k] ?? new Complex(Number.NaN);
            const s = v.times(i.conjugate);
            const ourV = Complex.polar(phase.voltageV, phase.voltageAngleDeg);
            const ourI = Complex.polar(phase.currentA, phase.currentAngleDeg);
            expect(ourV.minus(v).size, `${id} voltage`).toBeLessThan(agreement * mostV);
            expect(ourI.minus(i).size, `${id} current`).toBeLessThan(agreement * mostA);
            expect(Math.hypot(phase.powerW - s.re, phase.reactiveVar - s.im), `${id} power`).toBeLessThan(2 * agreement * mostA * mostV);
            compared++;
          }
          expect(Math.abs(lossW - naiveLossW), `${id} loss`).toBeLessThan(agreement * Math.max(1, naiveLossW));
        }
      }),
      { numRuns: 320 },
    );
    expect(compared).toBeGreaterThan(20_000);
  });
});

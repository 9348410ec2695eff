import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ElectricalNode } from "../../../../constructs/facts/power/electrical";
import { compileNetwork } from "../../../../constructs/studies/network/compile-network";
import type { BatteryOnBus } from "../../../../constructs/studies/network/elements/flow";
import { networkRecord } from "../../../../constructs/studies/network/record";
import { nodesOf, recipe } from "../../../support/network/generated-nodes";
import { Complex } from "../../../support/network/naive-complex";
import { type NaiveState, settledNaively } from "../../../support/network/naive-network";
import { settledNetwork } from "../../../support/network/settle-network";
import { load, transferSwitch } from "../../../support/network/test-nodes";

/** As far apart as the two may be, of the largest conductor of the node [-]. */
const agreement = 1e-6;

const states = fc.constantFrom<NaiveState>(
  {},
  { bypassed: ["a/ups"], sourceVoltageFactor: 0.95 },
  { sourceVoltageFactor: { a: 0.85 }, held: ["a/ups", "a/dc", "b/dc"], busV: 48 },
  { lostFeeds: ["a", "b"], held: ["a/ups", "b/dc"], busV: 42 },
  { lostFeeds: ["a"] },
  { lostFeeds: ["b"] },
  { lostFeeds: ["a"], held: ["a/ups", "a/dc", "b/ups"] },
  { lostFeeds: ["a"], held: ["a/pcs", "a/ups"] },
  { lostFeeds: ["a", "b"], held: ["a/ups", "b/dc"] },
  { lostFeeds: ["a", "b"], held: ["a/pcs", "b/pcs", "b/dc"], busV: 51 },
  { sourceVoltageFactor: 0.9 },
  { sourceVoltageFactor: { a: 0.75 } },
  { sourceVoltageFactor: { a: 0.88, b: 0.93 }, held: ["b/ups"] },
);

/** What the generator of networks leaves alike. */
const variant = fc.record({
  frequencyHz: fc.constantFrom(50, 60),
  material: fc.constantFrom("Cu", "Al"),
  neutral: fc.constantFrom("full", "half", "none where nothing needs it"),
  rectifiers: fc.constantFrom("123N", "123", "31", "2N"),
  /** Lowest voltage to neutral of the UPS, and of a switch between the boards. */
  upsLeastV: fc.constantFrom(150, 190, 205, 215),
  switchLeastV: fc.constantFrom(180, 200, 210, 220),
  switchedW: fc.integer({ min: 0, max: 15_000 }),
});

/** A battery that charges nothing, on the bus of a converter. @param busV at which it holds that of a plant [V] */
const idle = (converter: string, busV?: number): BatteryOnBus => ({
  id: `battery of ${converter}`,
  converter,
  placeNumber: 0,
  dischargeEfficiency: 1,
  chargeEfficiency: 1,
  chargerEfficiency: 1,
  chargeLimitW: () => 0,
  ...(busV !== undefined && converter.endsWith("/dc") && { nominalV: busV }),
});

type Variant = typeof variant extends fc.Arbitrary<infer V> ? V : never;

function varied(nodes: readonly ElectricalNode[], variation: Variant): readonly ElectricalNode[] {
  const { frequencyHz, material, neutral, rectifiers, upsLeastV, switchLeastV, switchedW } = variation;

  const lineToLine = new Set(
    nodes.flatMap((node) => (node.kind === "load" && /^\d\d/.test(node.connection) && !node.connection.endsWith("N") ? [node.parent] : [])),
  );
  const between = transferSwitch("sts", ["a/board", "b/board"], switchLeastV, { lossShareOfOutput: 0.006 });
  return [...nodes, between, load("switched", "sts", "123", switchedW)].map((node): ElectricalNode => {
    if (node.kind === "source") return { ...node, frequencyHz };
    if (node.kind === "rectifier-plant") return { ...node, connection: rectifiers, runningRangeV: [83, 460], units: 2 };
    if (node.kind === "ups") return { ...node, input: { rangeV: [upsLeastV * Math.sqrt(3), 460] } };
    if (node.kind !== "cable") return node;
    const isBare = neutral === "none where nothing needs it" && lineToLine.has(node.id);
    return { ...node, material, neutralSectionMm2: isBare ? null : neutral === "half" ? node.sectionMm2 / 2 : node.sectionMm2 };
  });
}

describe("solveNetwork() beside the same network written naively", () => {
  it("solveNetwork() agrees at every node in every phase: voltage, current, power and loss", () => {
    let compared = 0;
    const turns: Record<string, number> = {};
    fc.assert(
      fc.property(recipe, variant, states, (parts, variation, state) => {
        const nodes = varied(nodesOf(parts), variation);
        const { held: named = [], busV, ...options } = state;
        const held = named.filter((id) => nodes.some((node) => node.id === id)); // not every side has an inverter
        const batteries = held.map((id) => idle(id, busV));
        const { run, outcome, turned } = settledNetwork(compileNetwork(nodes), { ...options, batteriesHold: true, batteries }, 25);
        fc.pre(outcome.outcome === "solved");
        const naiveNetwork = settledNaively(nodes, { ...state, held });
        const naive = naiveNetwork.at;
        expect([...(naiveNetwork.state.turned ?? [])].sort()).toEqual(turned.map(({ id }) => id).sort());
        for (const { id } of turned) turns[id.slice(-3)] = (turns[id.slice(-3)] ?? 0) + 1;
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
    for (const kind of ["sts", "ups", "/dc"]) expect(turns[kind] ?? 0, `turned: ${kind}`).toBeGreaterThan(20);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ElectricalNode } from "../../../../constructs/facts/power/electrical";
import { contributorsOf } from "../../../../constructs/studies/network/limits/contributors";
import { networkLimits } from "../../../../constructs/studies/network/limits/network-limits";
import type { NetworkTotals } from "../../../../constructs/studies/network/network-totals";
import { networkRecord } from "../../../../constructs/studies/network/record";
import { nodesOf, type Recipe, recipe } from "../../../support/network/generated-nodes";
import { nodeBalances } from "../../../support/network/node-balances";
import { solved } from "../../../support/network/test-nodes";

const conditions = { placeC: [28, 35], elevationM: 500 };
const states = fc.constantFrom(
  {},
  { lostFeeds: ["a"] },
  { lostFeeds: ["b"] },
  { sourceVoltageFactor: 0.85 },
  { sourceVoltageFactor: { b: 0.7 } },
);

/** A new name for everything, so that also the order of names changes. */
function renamed(node: ElectricalNode): ElectricalNode {
  const name = (id: string) => [...id].reverse().join("");
  const own = { ...node, id: name(node.id) };
  if (own.kind === "source") return own;
  if (own.kind === "transfer-switch") return { ...own, parents: own.parents.map(name) };
  if (own.kind === "it")
    return { ...own, supplies: own.supplies.map((supply) => ({ ...supply, id: name(supply.id), parent: name(supply.parent) })) };
  return { ...own, parent: name(own.parent) };
}

function expectSame(actual: NetworkTotals, expected: NetworkTotals, factor = 1): void {
  const { sourceW, sourceVar: _, ...sums } = expected;
  for (const [key, watts] of Object.entries(sums)) {
    expect(Math.abs(actual[key as keyof typeof sums] - watts * factor), key).toBeLessThanOrEqual(1e-9 * Math.max(1, expected.sourceTotalW));
  }
  for (const [i, watts] of sourceW.entries())
    expect(Math.abs((actual.sourceW[i] ?? Number.NaN) - watts * factor)).toBeLessThanOrEqual(1e-9 * Math.max(1, watts));
}

describe("solveNetwork() on generated networks", () => {
  it("balances: sources and missing power are loads and losses, in sum and at every node", () => {
    fc.assert(
      fc.property(recipe, states, (parts, state) => {
        const { run, outcome, totals } = solved(nodesOf(parts), state);
        fc.pre(outcome.outcome === "solved");
        const bound = 1e-9 * Math.max(1, totals.sourceTotalW);
        expect(Math.abs(totals.sourceTotalW + totals.missingW - totals.loadW - totals.lossInsideW - totals.lossOutsideW)).toBeLessThan(
          bound,
        );
        for (const { id, residualW } of nodeBalances(run)) expect(Math.abs(residualW), id).toBeLessThan(bound);
      }),
    );
  });

  it("settles almost everywhere in the range of the generator", () => {
    const outcomes = fc.sample(recipe, { numRuns: 200, seed: 1 }).map((parts) => solved(nodesOf(parts)).outcome.outcome);
    expect(outcomes.filter((outcome) => outcome === "solved").length).toBeGreaterThan(190);
  });

  it("names contributors that add up to every limit's value", () => {
    fc.assert(
      fc.property(recipe, states, (parts, state) => {
        const { run, outcome } = solved(nodesOf(parts), state);
        fc.pre(outcome.outcome === "solved");
        for (const limit of networkLimits(run, conditions)) {
          const sum = contributorsOf(run, limit).reduce((total, { value }) => total + value, 0);
          expect(Math.abs(sum - limit.value), `${limit.kind} ${limit.node}`).toBeLessThanOrEqual(1e-9 * Math.max(1, limit.value));
        }
      }),
    );
  });

  it("adds phase powers up to the total at every node", () => {
    fc.assert(
      fc.property(recipe, (parts) => {
        for (const [id, { phases, powerW, apparentVA }] of networkRecord(solved(nodesOf(parts)).run)) {
          const sum = phases.reduce((total, phase) => total + phase.powerW, 0);
          expect(Math.abs(sum - powerW), id).toBeLessThanOrEqual(1e-9 * Math.max(1, apparentVA));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("does not change when nodes are renamed and reordered", () => {
    fc.assert(
      fc.property(recipe, states, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (parts, state, random) => {
        const nodes = nodesOf(parts);
        const { totals, outcome } = solved(nodes, state);
        fc.pre(outcome.outcome === "solved");
        const [a, ...others] = nodes.map(renamed);
        const shuffled = others.map((node) => ({ node, key: random.next().value ?? 0 })).sort((one, other) => one.key - other.key);
        // The first source stays first: totals list sources in order.
        const mixed = [...(a ? [a] : []), ...shuffled.map(({ node }) => node)];
        expectSame(solved(mixed, state).totals, totals);
      }),
    );
  });

  it("mirrors when A and B are swapped", () => {
    fc.assert(
      fc.property(recipe, (parts) => {
        const healthy = solved(nodesOf(parts), { lostFeeds: ["a"] });
        const mirrored = solved(nodesOf(parts, 1, true), { lostFeeds: ["b"] });
        fc.pre(healthy.outcome.outcome === "solved");
        expectSame(mirrored.totals, healthy.totals);
      }),
    );
  });

  it("keeps voltages when loads, ratings and losses are halved and impedances doubled", () => {
    fc.assert(
      fc.property(recipe, states, (parts, state) => {
        const whole = solved(nodesOf(parts), state);
        fc.pre(whole.outcome.outcome === "solved");
        const half = solved(nodesOf(parts, 2), state);
        expectSame(half.totals, whole.totals, 0.5);
        const halves = networkRecord(half.run);
        for (const [id, { phases }] of networkRecord(whole.run)) {
          for (const [k, { voltageV }] of phases.entries()) expect(halves.get(id)?.phases[k]?.voltageV).toBeCloseTo(voltageV, 6);
        }
      }),
    );
  });

  it("never gains margin on a breaker of a three-phase load when every load grows alike", () => {
    fc.assert(
      fc.property(fc.double({ min: 100, max: 20_000, noNaN: true }), fc.double({ min: 1, max: 1.3, noNaN: true }), (watts, factor) => {
        const value = (powerW: number) => {
          const side: Recipe["sides"][number] = {
            transformer: "Dyn11",
            feederM: 20,
            hasInverter: false,
            lossShare: 0.004,
            circuits: [],
            upsW: powerW / 3,
            publishedOverLoad: false,
            radioW: powerW / 3,
          };
          const { run } = solved(
            nodesOf({ sides: [side, side], standard: "IEC", racks: [{ powerW: powerW / 10, share: 0.5 }], corded: [] }),
          );
          return networkLimits(run, conditions).find(({ node }) => node === "a/main")?.value ?? Number.NaN;
        };
        expect(value(watts * factor)).toBeGreaterThanOrEqual(value(watts));
      }),
      { numRuns: 40 },
    );
  });
});

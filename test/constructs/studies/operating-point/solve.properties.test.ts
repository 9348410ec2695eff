import type { NodeSnapshot } from "cdktf-edge-node";
import { NodeStudy, type OperatingPoint, scenarios, solve } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniform } from "../../../support/generated/uniform";
import { nodeOf, type Recipe, recipes } from "../../../support/nodes/generated-node";

const runs = { numRuns: 40 };

function points(node: NodeSnapshot): Map<string, OperatingPoint> {
  const study = new NodeStudy(node); // what all scenarios begin with is prepared once
  return new Map(study.scenarios.map((scenario) => [scenario.name, study.point(scenario)]));
}

function point(node: NodeSnapshot, name: string): OperatingPoint {
  const scenario = scenarios(node).find((one) => one.name === name);
  if (!scenario) throw new Error(`no ${name}`);
  return solve(node, scenario);
}

function supplyC({ coolant }: OperatingPoint): number {
  if (coolant?.outcome !== "solved") throw new Error("the coolant chain is not solved");
  return coolant.itSupplyC;
}

/** What must stay when only names, order or size change: temperatures, shares, and powers divided by the scale. */
function invariants({ coolant, room, electrical, pue, outcome }: OperatingPoint, scale = 1): number[] {
  if (coolant?.outcome !== "solved" || room?.outcome !== "solved" || pue === undefined) throw new Error(`not solved: ${outcome}`);
  const loading = electrical.limits.filter(({ kind }) => kind === "breaker-iec").map(({ value, limit = Number.NaN }) => value / limit);
  return [
    coolant.itSupplyC,
    coolant.facilityLoop.supplyC,
    coolant.dryCooler.fanSpeed,
    room.roomC,
    pue,
    electrical.nodePowerW / scale,
    room.acPowerW / scale,
    Math.max(...loading),
  ];
}

function expectClose(one: readonly number[], other: readonly number[], share = 1e-7): void {
  for (const [i, value] of one.entries())
    expect(Math.abs(value - (other[i] ?? Number.NaN)), `figure ${i}: ${value} and ${other[i]}`).toBeLessThanOrEqual(
      share * Math.max(1, Math.abs(value)),
    );
}

describe("solve(), on generated nodes,", () => {
  it("balances energy and settles in every scenario", () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        for (const [name, { balance, electrical, outcome, reason, iterations }] of points(nodeOf(recipe))) {
          expect(outcome, `${name}: ${reason}`).toBe("solved");
          expect(Math.abs(balance?.residualW ?? Number.NaN), name).toBeLessThan(1e-6 * electrical.nodePowerW);
          expect(iterations).toBeLessThan(40);
        }
      }),
      runs,
    );
  });

  it("never supplies cooler coolant in hotter air of the same humidity ratio, without pads", () => {
    fc.assert(
      fc.property(recipes, uniform(0.1, 8), (recipe, warmerK) => {
        const dry: Recipe = { ...recipe, withPads: false };
        const node = nodeOf(dry);
        const { air } = point(node, "hottest/healthy");
        const hotter = {
          ...node,
          site: {
            ...node.site,
            climate: {
              ...node.site.climate,
              hottest: { ...node.site.climate.hottest, dryBulbC: air.dryBulbC + warmerK, humidity: { kind: "dry" as const } },
            },
          },
        };
        const asDry = {
          ...node,
          site: {
            ...node.site,
            climate: { ...node.site.climate, hottest: { ...node.site.climate.hottest, humidity: { kind: "dry" as const } } },
          },
        };
        expect(supplyC(point(hotter, "hottest/healthy"))).toBeGreaterThanOrEqual(supplyC(point(asDry, "hottest/healthy")) - 1e-9);
      }),
      runs,
    );
  });

  it("never gains rejection or room capacity with altitude", () => {
    fc.assert(
      fc.property(recipes, uniform(0, 1), (recipe, share) => {
        const low = { ...recipe, withPads: false, elevationM: recipe.elevationM * share };
        const [above, below] = [point(nodeOf({ ...recipe, withPads: false }), "hottest/healthy"), point(nodeOf(low), "hottest/healthy")];
        expect(supplyC(above)).toBeGreaterThanOrEqual(supplyC(below) - 1e-6);
        if (above.room?.outcome !== "solved" || below.room?.outcome !== "solved") throw new Error("no room");
        expect(above.room.acCapacityW).toBeLessThanOrEqual(below.room.acCapacityW + 1e-9);
      }),
      runs,
    );
  });

  it("never gains margin by more load, in equal proportion on all phases", () => {
    fc.assert(
      fc.property(recipes, uniform(1, 1.4), (recipe, factor) => {
        const more = { ...recipe, racks: recipe.racks.map((rack) => ({ ...rack, kilowatts: rack.kilowatts * factor })) };
        const [light, heavy] = [point(nodeOf(recipe), "hottest/feed-a-lost"), point(nodeOf(more), "hottest/feed-a-lost")];
        expect(supplyC(heavy)).toBeGreaterThanOrEqual(supplyC(light) - 1e-6);
        const heavier = new Map(heavy.electrical.limits.map((limit) => [`${limit.kind} ${limit.node}`, limit]));
        for (const limit of light.electrical.limits) {
          if (!limit.node.includes("rack") && !limit.node.startsWith("feed-b")) continue;
          expect(heavier.get(`${limit.kind} ${limit.node}`)?.value ?? Number.NaN, limit.node).toBeGreaterThanOrEqual(limit.value - 1e-6);
        }
      }),
      runs,
    );
  });

  it("never gains margin on what a lost unit serves", () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const all = points(nodeOf(recipe));
        const of = (name: string) => {
          const found = all.get(`hottest/${name}`);
          if (!found) throw new Error(`no ${name}`);
          return found;
        };
        const healthy = of("healthy");
        if (!recipe.withPads) expect(supplyC(of("dry-cooler-1-lost"))).toBeGreaterThanOrEqual(supplyC(healthy) - 1e-6);
        const capacity = ({ room }: OperatingPoint) => (room?.outcome === "solved" ? room.acCapacityW : Number.NaN);
        expect(capacity(of("air-conditioner-2-lost"))).toBeLessThan(capacity(healthy));
        const lossOf = ({ electrical }: OperatingPoint) =>
          Math.max(...electrical.limits.filter(({ node }) => node === "feed-b/main").map(({ value }) => value));
        expect(lossOf(of("feed-a-lost"))).toBeGreaterThanOrEqual(lossOf(healthy));
      }),
      runs,
    );
  });

  it("does not see names or order", () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const plain = points(nodeOf(recipe));
        const disguised = points(nodeOf(recipe, { rackName: (i) => `shelf-${9 - i}`, reversed: true }));
        for (const [name, one] of plain) {
          const other = disguised.get(name);
          if (!other) throw new Error(`no ${name}`);
          expectClose(invariants(one), invariants(other));
        }
      }),
      { numRuns: 20 },
    );
  });

  it("mirrors when the feeds A and B are swapped", () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const [one, other] = [nodeOf(recipe), nodeOf(recipe, { feeds: ["b", "a"] })];
        for (const [name, mirrored] of [
          ["feed-a-lost", "feed-b-lost"],
          ["feed-b-lost", "feed-a-lost"],
          ["healthy", "healthy"],
        ] as const) {
          expectClose(invariants(point(one, `hottest/${name}`)), invariants(point(other, `hottest/${mirrored}`)));
        }
      }),
      { numRuns: 20 },
    );
  });

  it("keeps voltages, temperatures and ratios when everything extensive is halved", () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const [whole, half] = [points(nodeOf(recipe)), points(nodeOf(recipe, {}, 0.5))];
        for (const [name, one] of whole) {
          const other = half.get(name);
          if (!other) throw new Error(`no ${name}`);
          expectClose(invariants(one), invariants(other, 0.5));
        }
      }),
      { numRuns: 20 },
    );
  });
});

import { smallLimit, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { UpsNode } from "../../../../../constructs/facts/power/electrical";
import { equipmentWithinRating } from "../../../../../constructs/policy/rules/power/equipment-within-rating";
import { smallSource } from "../../../../../testing/small-source";
import { watchedOf } from "../../../../support/rules/watched-of";

const ups: UpsNode = {
  kind: "ups",
  id: "ups-1",
  place: "inside",
  parent: "board-a",
  ratedW: 20_000,
  ratedVA: 24_000,
  outputLineToNeutralV: 230,
  loss: { kind: "polynomial", coefficients: [0, 0, 0] },
  inputPowerFactor: [[1, 1]],
  temperatureRangeC: [0, 40],
  source: smallSource,
};
const small = smallNode();
const node = smallNode({
  network: [...(small.network ?? []), ups],
  devices: [...small.devices, { id: "ups-1", kind: "ups", module: "power" }],
});
/** Output and worst phase, where its input leaves that share of its rating. */
const giving = (watts: number, phaseVA: number, share = 1) =>
  smallPoint({
    electrical: {
      limits: [
        smallLimit({ kind: "ups", node: "ups-1", unit: "W", value: watts, limit: 20_000 * share }),
        smallLimit({ kind: "ups-phase", node: "ups-1", unit: "VA", value: phaseVA, limit: 8000 * share }),
      ],
    },
  });

describe("watchedUpsLoads()", () => {
  it("watchedUpsLoads() are the whole rating less the headroom, and expect the most loaded line", () => {
    expect(watchedOf(equipmentWithinRating, { node, point: giving(12_000, 6000), parameters: { headroom: "10 %" } })).toEqual([
      {
        subject: "power/ups-1",
        device: "ups-1",
        metric: "edge_node_ups_load_ratio",
        unit: "-",
        bound: "at-most",
        limit: 0.9,
        expected: 0.75, // 6 of 8 kVA on its worst phase, 12 of 20 kW in all
        source: smallSource,
        remedy: expect.any(String),
      },
    ]);
    expect(watchedOf(equipmentWithinRating, { node, point: giving(16_000, 6000) })).toMatchObject([{ limit: 1, expected: 0.8 }]);
  });

  it("watchedUpsLoads() are 0.8 of the rating where its input leaves 0.8, and expect the same load", () => {
    const [limit] = watchedOf(equipmentWithinRating, { node, point: giving(12_000, 6000, 0.8) });
    expect([limit?.limit, limit?.expected]).toEqual([expect.closeTo(0.8, 9), expect.closeTo(0.75, 9)]);
  });

  it("watchedUpsLoads() have none of a UPS that is no device, or that gives nothing there", () => {
    expect(watchedOf(equipmentWithinRating, { node })).toEqual([]);
    expect(watchedOf(equipmentWithinRating, { node: smallNode({ network: node.network ?? [] }), point: giving(1, 1) })).toEqual([]);
  });
});

import { snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { watchedLimits } from "../../../../constructs/monitoring/watched-limits";
import { evaluate } from "../../../../constructs/policy/evaluate/evaluate";
import { uplinkOf } from "../../../../constructs/policy/judgements/uplink";
import { NodeStudy } from "../../../../constructs/studies/node-study";
import { crossingSeries, shedderSeries } from "../../../../constructs/studies/uplink/crossing-series";
import { productsOfMonth } from "../../../../constructs/studies/uplink/node-uplink";
import { dataNode } from "../../../support/nodes/data-site";
import { sheddingNode } from "../../../support/nodes/shedding";
import { uplinkNode, uplinkProps } from "../../../support/nodes/uplink";

describe("nodeUplink()", () => {
  it("computes load, queue, drain and month of 1,196 series and 4 targets without alerts as the model does", () => {
    const { sent } = uplinkNode({ uplink: { also: [{ series: "node_load1", count: 1196 }], alertsPerHour: 0 } });
    expect(sent.seriesCount).toBe(1200);
    expect(sent.loadBitPerS).toBeCloseTo(2240, 9);
    expect(sent.queueBytes).toBeCloseTo(145_152_000, 3);
    expect(sent.bufferBytes).toBe(536_871_040);
    expect(sent.drainS).toBeCloseTo(4693, 0);
    expect(sent.monthBytes).toBeCloseTo(725_760_000, 3);
    expect(sent.link).toMatchObject({ goodputBitPerS: 419_840, capacityBitPerS: expect.closeTo(125_952, 6), outS: 259_200 });
  });

  it("takes listed windows from the first opening to the last closing", () => {
    const windows = [
      { from: "2026-01-01T00:00:00Z", to: "2026-01-01T00:10:00Z" },
      { from: "2026-01-05T00:00:00Z", to: "2026-01-05T00:10:00Z" },
    ];
    const { link } = uplinkNode({ backhaul: { windows } }).sent;
    const spanS = 4 * 86_400 + 600;
    expect(link.carriedShare).toBeCloseTo((2 * 588) / spanS, 12);
    expect(link.outS).toBeCloseTo(spanS - 2 * 600 + 12, 6);
  });

  it("counts the same series for the verdict and for the deployment plan, each device in its class", () => {
    const { site, ...design } = uplinkProps();
    const node = snapshot("thin", site, design);
    const study = new NodeStudy(node);
    const sent = study.answersOf(uplinkOf).uplink(watchedLimits(study));
    const judged = evaluate(study).findings.find(({ rule }) => rule === "telemetry/uplink-carries-load");
    expect(judged).toMatchObject({ outcome: "pass", value: sent?.loadBitPerS });
    expect(judged?.contributors.map(({ name }) => name)).toEqual(sent?.parts.map(({ name }) => name));
    expect(sent?.parts.map(({ name }) => name)).toContain("whether a target answers (up), 4 series");
    expect(sent?.parts.some(({ name }) => name.startsWith("rack, "))).toBe(true);
  });
});

describe("crossingSeries()", () => {
  const target = { protocol: "prometheus", address: "192.0.2.1:9100", parts: {}, labels: {}, rows: {} } as const;
  const reading = (series: string) => ({ series, labels: {}, scale: 1, offset: 0, metric: "x", match: {} });
  const source = { mark: "declared", document: "d", owner: "o" } as const;
  const map = { name: "m", protocol: "prometheus", source, readings: [reading("edge_node_power_watts"), reading("our_watts")] } as const;
  const facts = {
    monitored: ["a", "b"],
    targets: [
      { ...target, device: "a", map },
      { ...target, device: "b" },
    ],
  };

  it("lists what maps give under our names, and what limits name of a target without a map, once each", () => {
    const limits = [
      { metric: "edge_node_power_watts", device: "a" },
      { metric: "edge_node_heat_watts", device: "a" }, // its map gives none
      { metric: "edge_node_heat_watts", device: "b" },
      { metric: "edge_node_heat_watts", device: "b", labels: {} },
      { metric: "our_series", device: "b" },
      { metric: "edge_node_heat_watts", device: "c" }, // nobody asks it
    ];
    expect(crossingSeries(facts, limits).map(({ series, device }) => [series, device])).toEqual([
      ["edge_node_heat_watts", "b"],
      ["edge_node_power_watts", "a"],
    ]);
  });
});

describe("shedderSeries()", () => {
  it("counts the page of the example: two stages by charge, three services and itself", () => {
    const { node, shedding = expect.unreachable() } = sheddingNode();
    expect(shedderSeries(shedding, node.shedding ?? expect.unreachable())).toBe(2 * 4 + 3 * 2 + 4);
    expect(shedderSeries({ ...shedding, goesWithGrid: true }, node.shedding ?? expect.unreachable())).toBe(2 * 3 + 3 * 2 + 4);
  });
});

describe("productsOfMonth()", () => {
  it("takes the products of the window for each 30 days, and none of a node without a downlink", () => {
    const { sky } = new NodeStudy(dataNode());
    const data = sky?.data;
    if (data?.outcome !== "flows") expect.unreachable();
    const { received, horizonS } = data.flow;
    const ratio = 0.1; // of what is received, in processing.ts
    const made = received.reduce((sum, { bytes }) => sum + bytes, 0);
    const { bytes } = productsOfMonth({ sky }) as { bytes: number };
    expect(bytes / ((made / horizonS) * 2_592_000)).toBeCloseTo(ratio, 6);
    expect(productsOfMonth(uplinkNode().study)).toEqual({ bytes: 0 });
  });
});

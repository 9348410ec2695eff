import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { ElectricalNode } from "../../../../../constructs/facts/power/electrical";
import { frequencyWithinWindow } from "../../../../../constructs/policy/rules/power/frequency-within-window";
import { inputRangeCoversGrid } from "../../../../../constructs/policy/rules/power/input-range-covers-grid";
import { smallSource } from "../../../../../testing/small-source";
import { watchedOf } from "../../../../support/rules/watched-of";

const small = smallNode();
const network = small.network ?? [];

/** The small node whose parts are changed by their kind. */
const withParts = (change: (part: ElectricalNode) => object, more: readonly ElectricalNode[] = []) =>
  smallNode({ network: [...network.map((part) => ({ ...part, ...change(part) }) as ElectricalNode), ...more] });

/** Volts at the intake of 230 V of those at a part of 230.94 V nominal. */
const scale = 230 / (400 / Math.sqrt(3));
/** The small node whose other parts run on anything. */
const stated = withParts((part) => (part.kind === "it" || part.kind === "load" ? { voltageRangeV: [1, 999] } : {}));
const voltages = (node: typeof small) => watchedOf(inputRangeCoversGrid, { node }).map(({ metric, limit }) => [metric, limit] as const);

describe("watchedVoltages()", () => {
  it("watchedVoltages() are the window of the rectifiers at the intake of their feed, lowest and highest by a series of their own", () => {
    const common = { subject: "power/feed-a", device: "board-a", labels: { feed: "a" }, unit: "V", expected: 230, source: smallSource };
    expect(watchedOf(inputRangeCoversGrid, { node: stated })).toEqual([
      {
        ...common,
        metric: "edge_node_grid_voltage_volts",
        bound: "at-least",
        limit: expect.closeTo(100 * scale, 9),
        remedy: expect.any(String),
      },
      {
        ...common,
        metric: "edge_node_grid_highest_voltage_volts",
        bound: "at-most",
        limit: expect.closeTo(300 * scale, 9),
        remedy: expect.any(String),
      },
    ]);
  });

  it("watchedVoltages() are the highest lower end and the lowest upper end of all parts on the feed, between their own conductors", () => {
    // 360 to 440 V between lines are 207.8 to 254.0 V to neutral
    const node = withParts((part) => (part.kind === "load" && part.id === "heater" ? { voltageRangeV: [360, 440], connection: "12" } : {}));
    const [lowest, highest] = watchedOf(inputRangeCoversGrid, { node });
    expect(lowest?.limit).toBeCloseTo((360 * 230) / 400, 9);
    expect(highest?.limit).toBeCloseTo((440 * 230) / 400, 9);
  });

  it("watchedVoltages() are not below the grid that the design is computed with where a part does not say when it gives up", () => {
    const silent = network.filter(({ kind }) => kind !== "rectifier-plant");
    expect(voltages(smallNode({ network: silent }))).toEqual([["edge_node_grid_voltage_volts", 0.9 * 230]]);
    const [lowest, highest] = voltages(smallNode());
    expect(lowest).toEqual(["edge_node_grid_voltage_volts", 0.9 * 230]);
    expect(highest?.[1]).toBeCloseTo(300 * scale, 9);
  });

  it("watchedVoltages() are the window of a part that gives up before that grid", () => {
    const node = withParts((part) => (part.kind === "rectifier-plant" ? { runningRangeV: [215, 300] } : {}));
    expect(voltages(node)[0]?.[1]).toBeCloseTo(215 * scale, 9);
  });

  it("watchedVoltages() leave out a feed that no board measures, and one on which nothing gives a window", () => {
    const source = network.find((part) => part.kind === "source") ?? expect.unreachable();
    const node = withParts(() => ({}), [{ ...source, id: "feed-b", feed: "b" }]);
    expect(watchedOf(inputRangeCoversGrid, { node }).map(({ labels }) => labels)).toEqual([{ feed: "a" }, { feed: "a" }]);
    expect(watchedOf(inputRangeCoversGrid, { node: smallNode({ devices: [] }) })).toEqual([]);
  });
});

describe("watchedFrequencies()", () => {
  it("watchedFrequencies() are both ends of the narrowest window on the feed, of one series", () => {
    const node = withParts((part) =>
      part.kind === "rectifier-plant" ? { frequencyRangeHz: [45, 66] } : part.kind === "it" ? { frequencyRangeHz: [47, 70] } : {},
    );
    const limits = watchedOf(frequencyWithinWindow, { node });
    const { frequencyHz } = node.site.grid;
    expect(
      limits.map(({ subject, device, labels, metric, unit, bound, limit, expected }) => [
        subject,
        device,
        labels,
        metric,
        unit,
        bound,
        limit,
        expected,
      ]),
    ).toEqual([
      ["power/feed-a", "board-a", { feed: "a" }, "edge_node_grid_frequency_hertz", "Hz", "at-least", 47, frequencyHz],
      ["power/feed-a", "board-a", { feed: "a" }, "edge_node_grid_frequency_hertz", "Hz", "at-most", 66, frequencyHz],
    ]);
  });

  it("watchedFrequencies() have none where no part gives a window", () => {
    expect(watchedOf(frequencyWithinWindow)).toEqual([]);
  });
});

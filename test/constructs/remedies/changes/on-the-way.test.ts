import type { NodeDesign } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { onTheWayTo } from "../../../../constructs/remedies/changes/on-the-way";

const design = {
  power: {
    boards: [
      { name: "board-a", feeds: ["a"], circuits: [{ name: "fans", serves: ["fan-1", { device: "pump", share: "0.5" }] }] },
      { name: "board-b", feeds: ["b"], circuits: [{ name: "pump-b", serves: [{ device: "pump", share: "0.5" }] }] },
      { name: "sub", input: { from: "ups" } },
    ],
    ups: [{ name: "ups", from: "board-a", circuits: [{ name: "racks", serves: ["rack-1"] }] }],
    batteries: [{ name: "battery", on: "ups" }],
    gensets: [{ name: "genset", boards: ["board-b"] }],
    staticTransferSwitches: [
      { name: "sts", inputs: [{ from: "board-a" }, { from: "ups" }], circuits: [{ name: "lights", serves: ["lights"] }] },
    ],
  },
} as unknown as NodeDesign;
const way = (...names: string[]) => [...onTheWayTo(design, names)].sort();

describe("onTheWayTo()", () => {
  it("onTheWayTo() goes from a device to its circuits, what they begin at, and the feeds", () => {
    expect(way("rack-1")).toEqual(["a", "board-a", "racks", "rack-1", "ups"].sort());
    expect(way("fan-1")).toEqual(["a", "board-a", "fan-1", "fans"]);
  });

  it("onTheWayTo() takes both ways of a device with two cords", () => {
    expect(way("pump")).toEqual(["a", "b", "board-a", "board-b", "fans", "genset", "pump", "pump-b"]);
  });

  it("onTheWayTo() takes both inputs of a static transfer switch", () => {
    expect(way("lights")).toEqual(expect.arrayContaining(["sts", "board-a", "ups", "a"]));
  });

  it("onTheWayTo() finds a feed by the name that findings have for it", () => {
    expect(way("feed-a")).toEqual(["a", "feed-a"]);
  });

  it("onTheWayTo() goes from a battery to what it is on, from a board to its input, and between a genset and what it stands in for", () => {
    expect(way("battery")).toEqual(["a", "battery", "board-a", "ups"]);
    expect(way("genset")).toEqual(["b", "board-b", "genset"]);
    expect(way("board-b")).toEqual(["b", "board-b", "genset"]);
    expect(way("sub")).toEqual(expect.arrayContaining(["ups", "board-a", "a"]));
  });

  it("onTheWayTo() knows nothing of a design without power", () => {
    expect([...onTheWayTo({}, ["rack-1"])]).toEqual(["rack-1"]);
  });
});

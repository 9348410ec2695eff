import type { NodeDesign } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { breakersBehind, onTheWayTo } from "../../../constructs/changes/on-the-way";

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

describe("breakersBehind()", () => {
  const breaker = { rating: "16 A" };
  const power = {
    transformer: { name: "tx", breaker },
    feeds: [
      { name: "a", main: breaker },
      { name: "b", main: breaker },
    ],
    boards: [
      { name: "board-a", feeds: ["a"], circuits: [{ name: "fans", breaker, serves: ["fan-1"] }] },
      { name: "board-b", feeds: ["b"], incomer: breaker, circuits: [{ name: "pumps", breaker, serves: ["pump"] }] },
      { name: "sub", input: { from: "board-a", breaker }, incomer: breaker, circuits: [{ name: "lights", breaker, serves: ["light"] }] },
    ],
    ups: [{ name: "ups", from: "board-a", breaker, circuits: [{ name: "racks", breaker, serves: ["rack-1"] }] }],
  };
  const behind = (...place: (string | number)[]) =>
    breakersBehind({ power } as unknown as NodeDesign, ["power", ...place]).map((path) => path.slice(1).join("."));

  it("breakersBehind() goes through a board without a breaker at its entry to all that begins there", () => {
    expect(behind("feeds", 0, "main").sort()).toEqual([
      "boards.0.circuits.0.breaker",
      "boards.2.incomer",
      "boards.2.input.breaker",
      "ups.0.breaker",
    ]);
  });

  it("breakersBehind() ends at the entry of a board that has a breaker there", () => {
    expect(behind("feeds", 1, "main")).toEqual(["boards.1.incomer"]);
    expect(behind("boards", 1, "incomer")).toEqual(["boards.1.circuits.0.breaker"]);
    expect(behind("boards", 2, "input", "breaker")).toEqual(["boards.2.incomer"]);
  });

  it("breakersBehind() finds none behind the breaker of devices", () => {
    expect(behind("boards", 0, "circuits", 0, "breaker")).toEqual([]);
  });
});

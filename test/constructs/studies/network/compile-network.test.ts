import { describe, expect, it } from "vitest";
import type { ElectricalNode } from "../../../../constructs/facts/power/electrical";
import { compileNetwork, withPowers } from "../../../../constructs/studies/network/compile-network";
import { networkState } from "../../../../constructs/studies/network/network-state";
import { breaker, cable, load, plant, rack, source, ups } from "../../../support/network/test-nodes";

const transformer = {
  kind: "transformer",
  id: "tx",
  parent: "a",
  place: "inside",
  ratedVA: 1000,
  primaryLineToLineV: 400,
  secondaryLineToLineV: 208,
  vectorGroup: "Dyn11",
  noLoadLossW: 0,
  loadLossW: 0,
} as const;
const halfRack = { ...rack("rack", ["a", "a"], 100, 1000), supplies: rack("rack", ["a", "a"], 100, 1000).supplies.slice(0, 1) };
const threeWire = cable("wire", "a", 1, 4, { neutralSectionMm2: null });

describe("withPowers()", () => {
  it("withPowers() has the elements of the first with the powers of a tree compiled anew, and leaves the first as it was", () => {
    const nodes = (watts: number) => [
      source("a"),
      breaker("cb", "a", 16),
      cable("wire", "cb", 1, 4),
      load("lamp", "wire", "1N", watts),
      load("fan", "cb", "1N", 40),
      rack("rack", ["wire", "cb"], 2 * watts, 1000),
    ];
    const [first, other] = [compileNetwork(nodes(100)), compileNetwork(nodes(300))];
    const changed = withPowers(first, nodes(300));
    const noElements = { elements: [], roots: [], loadElements: [], loads: new Map() };
    expect(changed.elements).toBe(first.elements);
    expect({ ...changed, ...noElements }).toEqual({ ...other, ...noElements });
    expect(first).toEqual(compileNetwork(nodes(100)));
    expect(networkState(changed).supplyOutputW).toEqual(networkState(other).supplyOutputW);
  });
});

describe("compileNetwork()", () => {
  it("puts parents before children whatever the order", () => {
    const nodes = [rack("rack", ["wire"], 100, 1000), cable("wire", "cb", 1, 4), breaker("cb", "a", 16), source("a")];
    expect(compileNetwork(nodes).elements.map(({ id }) => id)).toEqual(["a", "cb", "wire", "rack/psu-1"]);
  });

  it.each<[string, readonly ElectricalNode[], string]>([
    ["an id that stands twice", [source("a"), source("a")], 'Electrical node "a" must be unique but stands twice'],
    [
      "a supply with a node's id",
      [source("a"), load("rack/psu-1", "a", "1N", 1), rack("rack", ["a"], 1, 1)],
      '"rack/psu-1" must be unique',
    ],
    ["a missing parent", [load("lamp", "a", "1N", 1)], 'Electrical node "lamp" must draw from a node of the network but names "a"'],
    ["a load as parent", [source("a"), load("lamp", "a", "1N", 1), load("fan", "lamp", "1N", 1)], 'names the load "lamp"'],
    ["a ring", [breaker("x", "y", 1), breaker("y", "x", 1)], "hangs in a ring"],
    ["shares that do not sum to 1", [source("a"), halfRack], 'Shares of the supplies of "rack" must sum to 1 but sum to 0.5'],
    [
      "a line-to-line load on one phase",
      [source("a", { phases: 1 }), load("oven", "a", "12", 1)],
      'Connection of "oven" must be 1N on a single-phase parent but is 12',
    ],
    [
      "a load to neutral on three wires",
      [source("a"), threeWire, load("lamp", "wire", "1N", 1)],
      "must do without neutral behind a three-wire cable",
    ],
    [
      "a direct-current load on alternating current",
      [source("a"), load("radio", "a", "DC", 1)],
      'Connection of "radio" must suit alternating current but is DC',
    ],
    [
      "a rack on alternating current behind rectifiers",
      [source("a"), plant("dc", "a", 1), rack("rack", ["dc"], 1, 1)],
      '"rack/psu-1" must suit direct current',
    ],
    ["a UPS behind rectifiers", [source("a"), plant("dc", "a", 1), ups("ups", "dc")], 'Node "ups" must draw alternating current'],
    ["a transformer on one phase", [source("a", { phases: 1 }), transformer], 'Transformer "tx" must draw from three phases'],
    [
      "a transfer switch without parent",
      [{ kind: "transfer-switch", id: "ats", place: "inside", parents: [] }],
      'Transfer switch "ats" must have a parent',
    ],
    [
      "a transfer switch between unequal feeds",
      [source("a"), source("b", { phases: 1 }), { kind: "transfer-switch", id: "ats", place: "inside", parents: ["a", "b"] }],
      'Parents of "ats" must have the same phases and frequency',
    ],
  ])("refuses %s", (_, nodes, message) => {
    expect(() => compileNetwork(nodes)).toThrow(message);
  });
});

describe("networkState()", () => {
  const network = compileNetwork([source("a"), load("lamp", "a", "1N", 1)]);

  it("refuses a place that the network has not, and takes those of the design", () => {
    const vault = cable("wire", "a", 1, 4, { place: "vault" });
    expect(() => compileNetwork([source("a"), vault])).toThrow(
      'Place "vault" of "wire" must be one of the network\'s (inside, outside): correct',
    );
    const { places, elements } = compileNetwork([source("a"), vault], [{ name: "switchgear" }, { name: "vault" }]);
    expect(places[elements[1]?.placeNumber ?? -1]).toBe("vault");
  });

  it("refuses a feed or node that the network has not", () => {
    expect(() => networkState(network, { lostFeeds: ["b"] })).toThrow('Feed "b" must be one of the network\'s (a): correct the name');
    expect(() => networkState(network, { sourceVoltageFactor: { b: 1 } })).toThrow('Feed "b"');
    expect(() => networkState(network, { lostNodes: ["fan"] })).toThrow('Node "fan" must be a node or supply of the network');
  });
});

import { declared } from "cdktf-edge-node";
import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { partFrequencies } from "../../../../constructs/studies/design/part-frequencies";
import { smallSource } from "../../../../testing/small-source";
import { storedNode } from "../../../support/nodes/stores";

const idsOf = (node: Parameters<typeof partFrequencies>[0]) => partFrequencies(node).map(({ id }) => id);

describe("partFrequencies()", () => {
  it("partFrequencies() asks converters, pumps, compressors and gensets, and of other devices those that give a window", () => {
    expect(idsOf(smallNode())).toEqual(["facility-pump", "secondary-pump", "air-conditioner-1", "dc-48"]);
    expect(idsOf(storedNode({ genset: {} })).at(-1)).toBe("genset");
    const { network = [] } = smallNode();
    const stating = network.map((part) => (part.kind === "it" ? { ...part, frequencyRangeHz: [47, 63] as const } : part));
    expect(partFrequencies(smallNode({ network: stating })).find(({ id }) => id === "rack-1")).toMatchObject({
      windowHz: [47, 63],
      strays: true,
    });
  });

  it("partFrequencies() does not ask what direct current feeds", () => {
    const { network = [] } = smallNode();
    const onBus = network.map((part) =>
      part.id === "facility-pump" && part.kind === "load" ? { ...part, parent: "dc-48", connection: "DC" as const, nominalHz: [50] } : part,
    );
    expect(idsOf(smallNode({ network: onBus }))).toEqual(["secondary-pump", "air-conditioner-1", "dc-48"]);
  });

  it("partFrequencies() has the numbers with their source, and the prop that gives them", () => {
    const source = declared("Sets for either", "tests");
    expect(partFrequencies(storedNode({ genset: { nominalHz: [50, 60], source } })).at(-1)).toEqual({
      id: "genset",
      nominalHz: [50, 60],
      prop: "power.gensets[].frequency",
      strays: false,
      supplied: [{ from: "grid", hertz: 60 }],
      source,
    });
    expect(partFrequencies(smallNode()).at(-1)).toEqual({
      id: "dc-48",
      prop: "power.rectifierPlants[].inputFrequency",
      strays: true,
      supplied: [{ from: "grid", hertz: 60 }],
      source: smallSource,
    });
  });
});

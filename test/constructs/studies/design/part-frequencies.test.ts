import { declareSource, snapshot } from "cdktf-edge-node";
import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { alternating, partFrequencies } from "../../../../constructs/studies/design/part-frequencies";
import { twoFeeds } from "../../../../examples/two-feeds";
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
    const source = declareSource("Sets for either", "tests");
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

describe("alternating()", () => {
  it("alternating() has converters on the mains, what hangs behind a UPS on the UPS, and nothing behind rectifiers", () => {
    const { site, ...design } = twoFeeds;
    const origins = alternating(snapshot("two-feeds", site, design).network ?? []);
    expect(design.power?.ups).toHaveLength(2);
    for (const { name, circuits } of design.power?.ups ?? []) {
      expect(origins.get(name)).toBe("mains");
      for (const circuit of circuits ?? []) expect(origins.get(`${circuit.name}/breaker`)).toBe("ups");
    }
    expect(origins.get("rack-1")).toBe("ups"); // by both of its feeds
    for (const { name, circuits } of design.power?.rectifierPlants ?? []) {
      expect(origins.get(name)).toBe("mains");
      for (const circuit of circuits ?? []) expect(origins.has(`${circuit.name}/breaker`)).toBe(false);
    }
    expect(origins.has("receiver-1")).toBe(false);
  });

  it("alternating() counts the mains where one of several parents has them", () => {
    const { network = [] } = smallNode();
    const rewired = network.map((part) =>
      part.kind === "it" ? { ...part, supplies: part.supplies.flatMap((bank) => [{ ...bank, parent: "dc-48" }, bank]) } : part,
    );
    expect(alternating(rewired).get("rack-1")).toBe("mains");
    const onBus = rewired.map((part) =>
      part.kind === "it" ? { ...part, supplies: part.supplies.filter(({ parent }) => parent === "dc-48") } : part,
    );
    expect(alternating(onBus).has("rack-1")).toBe(false);
  });
});

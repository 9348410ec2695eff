import { snapshot } from "cdktf-edge-node";
import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { alternating } from "../../../../constructs/studies/network/alternating";
import { twoFeeds } from "../../../../examples/two-feeds";

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
